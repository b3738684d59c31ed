import type { ToolName } from '../../drawing/tool.ts';

/** Outlines on a 16 px grid. */
const outlines: Readonly<Record<ToolName, string>> = {
  select: 'M4.5 2.5 12 8.6l-3.6.5 1.9 3.9-1.7.8-1.9-3.9-2.2 2.6z',
  box: 'M2.5 3.5h11v9h-11z',
  extremes: 'M8 2.2v2.6M8 11.2v2.6M2.2 8h2.6M11.2 8h2.6M4.5 4.5h7v7h-7z',
  rotatedBox: 'M6.6 2.2 14 6.6 9.4 13.8 2 9.4z',
  polygon: 'M3 5.5 8.5 2.5 13.5 6.5 11.5 13 4.5 12z',
  freehand: 'M4 11.5C1.5 9 3 4 6.5 3s7.5.5 7 3.5-3.5 2-4.5 4-2.500 3.500-5 1z',
  polyline: 'M2.500 12.500 6 5l4 5.500 3.500-7',
  point: 'M8 1.500v4M8 10.500v4M1.500 8h4M10.500 8h4M8 7.500v1',
  ellipse: 'M8 3.500c3.300 0 6 2 6 4.500s-2.700 4.500-6 4.500-6-2-6-4.500 2.700-4.500 6-4.500z',
  brush:
    'M13.500 2.500 7.500 8.500M6.500 9.500c-2-.5-3.500.5-3.500 2.500 0 .8-.5 1.300-1 1.500 3 .800 5.500-.500 5.500-3z',
  eraser: 'M9 3 13.500 7.500 8 13H5L2.500 10.500zM5.800 6.200l4.500 4.500',
};

/** What a tool draws, drawn. */
export function ToolIcon({ tool }: { tool: ToolName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={outlines[tool]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
