/** The most classes drawn in a list that shows all of them at once: the finder has the rest. */
export const mostDrawn = 100;
