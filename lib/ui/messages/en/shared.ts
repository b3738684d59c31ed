/** What more than one surface says. */
export const sharedEn = {
  'shared.labelSet': 'Label set',
} as const;
