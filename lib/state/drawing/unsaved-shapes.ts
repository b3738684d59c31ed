import type { CommandPayload } from '../../protocol/commands.ts';
import { on, type UnsavedAnswer } from '../overlay/unsaved-answers.ts';

type Names = 'drawShapes' | 'changeShapes' | 'removeShapes';

/** What a command about shapes says, one a shape: all that is needed to say it again by hand. */
export function shapesIn<Name extends Names>(payload: CommandPayload<Name>): readonly UnsavedAnswer[] {
  const { picture } = payload;
  if ('rows' in payload) return payload.rows.map(() => on(picture, 'removeShape'));
  if ('shapes' in payload) return payload.shapes.map((drawn) => on(picture, 'draw', drawn.class, drawn.shape));
  return payload.changes.map((change) => on(picture, 'change', change.class ?? null, change.shape ?? null));
}
