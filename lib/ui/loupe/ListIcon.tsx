const paths = {
  shown:
    'M1.500 8C3 5.200 5.300 3.800 8 3.800s5 1.400 6.500 4.200C13 10.800 10.700 12.200 8 12.200S3 10.800 1.500 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  hidden:
    'M2.500 13.500l11-11M4.500 11.300C3.300 10.600 2.300 9.500 1.500 8 3 5.200 5.300 3.800 8 3.800c1 0 2 .2 2.900.600M13 6c.600.600 1 1.200 1.500 2-1.500 2.800-3.800 4.200-6.500 4.200-.4 0-.8 0-1.100-.1',
  locked: 'M4 7.500h8v6H4zM5.500 7.500v-2a2.500 2.500 0 0 1 5 0v2',
  open: 'M4 7.500h8v6H4zM5.500 7.500v-2a2.500 2.500 0 0 1 4.800-1',
} as const;

/** A sign on a button of the list, which has a name of its own. */
export function ListIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
