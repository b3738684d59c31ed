/**
 * What a writer changed, left out or wants known of a file. Words for each stand in the popup's catalogue; a code that a
 * build does not know is shown as it is.
 */
export const remarkCodes = [
  /** Rows a newer Tagalong made, written as they are. */
  'newerRows',
  /** Rows in the store that no schema fits: not written. */
  'brokenRows',
  /** The worker's row is of a newer Tagalong or broken: the header has the id and no name. */
  'workerUnread',
  /** Records with text that was not well-formed UTF-16, mended with U+FFFD. */
  'loneSurrogates',
  /** Addresses that something private was taken out of. */
  'addressesShortened',
  /** Pictures known only by an address that died with its page. */
  'visitPictures',
  'vectorPictures',
  /** Pictures whose true size was never learned. */
  'unknownSizes',
  /** Masks that shapes name and that are no longer stored: the shapes are written, the masks can't be. */
  'masksLost',
] as const;
export type RemarkCode = (typeof remarkCodes)[number];
