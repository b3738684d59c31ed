/** Grows when either side would misread the other. */
export const protocolVersion = 1;

/** Name of the port every surface opens. */
export const portName = 'tagalong';

/** The most pictures one command may name: one strict transaction stays short (design 5.7). */
export const mostPicturesACommand = 1000;

/** The most shapes one command may draw, change or take away: a paste of more is batches under one gesture. */
export const mostShapesACommand = 1000;

/** The most points and runs that the shapes and masks of one command may have in all: it has to travel as one message. */
export const mostPointsACommand = 500_000;
export const mostRunsACommand = 2_000_000;

/** The most masks one query may name. */
export const mostMasksAQuery = 100;

/** The most pictures one query may name. */
export const mostPicturesAQuery = 500;

/** The most pictures a reconnecting surface may say it follows; with more it starts afresh. */
export const mostFollowed = 2000;

/** The most frames of a tab that get a part of the overlay. */
export const mostFrames = 10;
/** Frames within frames, counted from the top, that get one. */
export const deepestFrame = 5;
