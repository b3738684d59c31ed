import { chainTool } from './chain.ts';

/** A point, where the button is let go. */
export const pointTool = chainTool({
  name: 'point',
  least: 1,
  full: 1,
  make: ([point]) => (point ? { kind: 'point', ...point } : null),
});
