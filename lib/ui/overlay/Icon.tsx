/** Paths on a 16 px grid, drawn in the text's colour. */
const paths = {
  tag: 'M2 3.5v4.2L8.6 14 14 8.6 7.7 2H3.5A1.5 1.5 0 0 0 2 3.5Zm3 2.6a1.1 1.1 0 1 1 0-2.2 1.1 1.1 0 0 1 0 2.2Z',
  pointer: 'M4 2l8.5 6.3-3.7.6L11 13l-1.9.9-2.1-4.1L4 12V2Z',
  pause: 'M4.5 3h2.4v10H4.5V3Zm4.6 0h2.4v10H9.1V3Z',
  play: 'M5 3l8 5-8 5V3Z',
  close: 'M4.2 3.1 8 6.9l3.8-3.8 1.1 1.1L9.1 8l3.8 3.8-1.1 1.1L8 9.1l-3.8 3.8-1.1-1.1L6.9 8 3.1 4.2l1.1-1.1Z',
  fold: 'M3.2 6.1 4.3 5 8 8.7 11.7 5l1.1 1.1L8 10.9 3.2 6.1Z',
  find: 'M7 2a5 5 0 0 1 4 8l3.5 3.4-1.1 1.1L10 11a5 5 0 1 1-3-9Zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z',
  grip: 'M6 3h1.6v1.6H6V3Zm2.8 0h1.6v1.6H8.8V3ZM6 7.2h1.6v1.6H6V7.2Zm2.8 0h1.6v1.6H8.8V7.2ZM6 11.4h1.6V13H6v-1.6Zm2.8 0h1.6V13H8.8v-1.6Z',
  skipped: 'M3 4.2 4.2 3 13 11.8 11.8 13 3 4.2Zm0 7.6L11.8 3 13 4.2 4.2 13 3 11.8Z',
  done: 'M6.6 11.7 3 8.1l1.1-1.1 2.5 2.5L12 4.1l1.1 1.1-6.5 6.5Z',
  saved: 'M6.6 11.7 3 8.1l1.1-1.1 2.5 2.5L12 4.1l1.1 1.1-6.5 6.5Z',
} as const;

type IconName = keyof typeof paths;

/** A small picture that always stands beside words, or on a control that has a name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
