import { chainTool } from './chain.ts';

/** An open line by clicks; a double click or Enter ends it. */
export const polylineTool = chainTool({
  name: 'polyline',
  least: 2,
  full: null,
  make: (points) => (points.length < 2 ? null : { kind: 'polyline', points: [...points] }),
});
