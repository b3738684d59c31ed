import type { sharedEn } from '../en/shared.ts';
import type { Translation } from '../message.ts';

/** What more than one surface says. */
export const sharedZh: Translation<typeof sharedEn> = {
  'shared.labelSet': '标签集',
};
