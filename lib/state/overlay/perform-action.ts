import type { ActionId } from '../../keys/key-table.ts';
import { type Direction, nearest } from '../../page/nearest.ts';
import type { OverlayModel } from './overlay-model.ts';

/** What opens or changes the bar, which is the top's. */
export const isForBar = (action: string): boolean => action === 'finder' || action === 'help' || action === 'escape';

type Model = InstanceType<typeof OverlayModel>;

/** Does what a key means, classes apart. What is about the current picture waits for an undo that is under way. */
export function performAction(model: Model, action: ActionId): void {
  if (model.parts.sendOn({ do: 'action', action }, isForBar(action) ? 'top' : 'ring')) return;
  switch (action) {
    case 'undo':
      return model.undo();
    case 'redo':
      return model.redo();
    case 'help':
      model.helpOpen.value = true;
      return;
    case 'finder':
      return model.finder.open();
    case 'menu':
      return model.menu.openOnCurrent();
    case 'loupe':
      return model.editor.open();
    case 'nextTool':
      return model.editor.draw(null);
    case 'escape':
      if (model.classesOpen.peek()) model.classesOpen.value = false;
      else model.setLabelling('paused');
      return;
    default:
      model.perform(() => performOnPicture(model, action));
  }
}

/** Keys that go down the page: pressed again while it is looked further down for more, they want the same. */
const onward: ReadonlySet<ActionId> = new Set(['next', 'nextUnanswered', 'below']);

function performOnPicture(model: Model, action: ActionId): void {
  const { acts, ring, goingOn } = model;
  if (onward.has(action) && goingOn.isLooking.peek()) return;
  goingOn.stop();
  switch (action) {
    case 'next':
    case 'previous':
    case 'nextUnanswered':
    case 'previousUnanswered':
      ring.step({ type: 'stepped', to: action });
      return goingOn.afterKey();
    case 'above':
    case 'below':
      stepByPlace(model, action);
      return goingOn.afterKey();
    case 'done':
      return acts.giveVerdict('done');
    case 'skip':
      return acts.giveVerdict('skipped');
    case 'clear':
      return acts.clear();
    case 'unsure':
      return acts.toggleUnsure();
    case 'lastClass':
      return acts.answerAgain();
    // Classes come with their own match; the table has these rows for the sheet of keys.
    case 'classKey':
    case 'sweep':
      return;
  }
}

function stepByPlace({ ring }: Model, direction: Direction): void {
  const pictures = [...ring.byId.peek().values()];
  const current = ring.current.peek();
  const from = current ? pictures.indexOf(current) : -1;
  const { leftOut } = ring.pictures.peek();
  const places = pictures.map((seen) => seen.place);
  const found = nearest(places, from, direction, (index) => {
    const id = pictures[index]?.picture.id;
    return id !== undefined && !leftOut.has(id);
  });
  const to = found === undefined ? undefined : pictures[found];
  if (to) ring.step({ type: 'wentTo', picture: to.picture.id });
  else if (direction === 'below') ring.step({ type: 'wentPast' });
}
