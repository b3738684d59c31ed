/** What more than one surface says. */
export const sharedEn = {
  'shared.close': 'Close',
  'shared.labelSet': 'Label set',
} as const;
