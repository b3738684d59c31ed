import type { Draft, Drawn, DrawTool, DrawToolName, ToolContext, ToolEvent } from './tool.ts';
import { boxTool } from './tools/box.ts';
import { brushTool, eraserTool } from './tools/brush.ts';
import { ellipseTool } from './tools/ellipse.ts';
import { extremesTool } from './tools/extremes.ts';
import { freehandTool } from './tools/freehand.ts';
import { pointTool } from './tools/point.ts';
import { polygonTool } from './tools/polygon.ts';
import { polylineTool } from './tools/polyline.ts';
import { rotatedBoxTool } from './tools/rotated-box.ts';

/** A tool in the hand, with its state inside: what it is after an event is another one. */
export type HeldTool = {
  readonly name: DrawToolName;
  readonly isIdle: boolean;
  step(event: ToolEvent, context: ToolContext): HeldStep;
  draft(context: ToolContext): Draft | null;
};

export type HeldStep = { tool: HeldTool; commit: Drawn | null; erased: boolean };

function hold<State>(tool: DrawTool<State>, state: State): HeldTool {
  return {
    name: tool.name,
    isIdle: tool.isIdle(state),
    step(event, context) {
      const { state: next, commit, erased = false } = tool.step(state, event, context);
      return { tool: hold(tool, next), commit, erased };
    },
    draft: (context) => tool.draft(state, context),
  };
}

/** Every drawing tool, idle. */
export const drawTools: { readonly [Name in DrawToolName]: HeldTool } = {
  box: hold(boxTool, boxTool.idle),
  extremes: hold(extremesTool, extremesTool.idle),
  rotatedBox: hold(rotatedBoxTool, rotatedBoxTool.idle),
  polygon: hold(polygonTool, polygonTool.idle),
  freehand: hold(freehandTool, freehandTool.idle),
  polyline: hold(polylineTool, polylineTool.idle),
  point: hold(pointTool, pointTool.idle),
  ellipse: hold(ellipseTool, ellipseTool.idle),
  brush: hold(brushTool, brushTool.idle),
  eraser: hold(eraserTool, eraserTool.idle),
};
