/** The toolbar icon's title: what it says when one hovers over it, or a screen reader reads it. */
export const badgeEn = {
  'badge.off': 'Tagalong: label the pictures of this page',
  'badge.on': 'Tagalong: labelling this page',
  'badge.paused': 'Tagalong: paused on this page',
  'badge.click': 'Tagalong: click to go on labelling here',
  'badge.forbidden': 'Tagalong: no extension may run on this page',
  'badge.covered': 'Tagalong: hidden by the page, no answers are taken',
  'badge.fought': 'Tagalong: this page keeps hiding it, no answers are taken. Click for more',
} as const;
