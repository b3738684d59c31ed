import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ToolName } from '../../drawing/tool.ts';
import type { EditorPlace } from '../../protocol/editor-answers.ts';
import type { HandModel } from './hand-model.ts';
import type { SelectionModel } from './selection-model.ts';
import type { ViewModel } from './view-model.ts';

type PlacePorts = {
  hand: InstanceType<typeof HandModel>;
  selection: InstanceType<typeof SelectionModel>;
  view: InstanceType<typeof ViewModel>;
  /** How many shapes the picture is to have. */
  wished: { value: number | null };
  load(): Promise<EditorPlace | null>;
  keep(place: EditorPlace): Promise<unknown>;
  after(ms: number, run: () => void): () => void;
};

/** ms without a change after which it is kept how things stand. */
const rest = 400;

/** How the editor stands on a picture, kept so that it can be gone on with after a reload, a crash, or tomorrow. */
export const PlaceModel = createModel((ports: PlacePorts) => {
  const { hand, selection, view, wished } = ports;
  /** What was kept is known, and put back: from now on it is kept how things stand. */
  const isBack = signal(false);
  let callOff = () => {};
  let kept = '';

  const now = (): EditorPlace => ({
    ...(view.kept() ?? { zoom: null, x: 0, y: 0 }),
    tool: hand.tool.peek(),
    armed: hand.armed.peek(),
    selection: [...selection.ids.peek()],
    hidden: [...selection.hidden.peek()],
    locked: [...selection.locked.peek()],
    target: wished.value,
  });

  function keep(): void {
    callOff();
    const place = now();
    const text = JSON.stringify(place);
    if (!isBack.peek() || text === kept) return;
    kept = text;
    // It is no label: what could not be kept is kept with the next change.
    void ports.keep(place).catch(() => {
      kept = '';
    });
  }

  function putBack(place: EditorPlace): void {
    if (place.zoom !== null) view.restore({ zoom: place.zoom, x: place.x, y: place.y });
    selection.select(place.selection);
    selection.hidden.value = new Set(place.hidden);
    selection.locked.value = new Set(place.locked);
    wished.value = place.target;
    if (place.armed !== null) hand.arm(place.armed);
    if ((hand.allowed.peek() as readonly string[]).includes(place.tool)) hand.take(place.tool as ToolName);
  }

  effect(() => {
    void [view.view.value, hand.tool.value, hand.armed.value, selection.ids.value];
    void [selection.hidden.value, selection.locked.value, wished.value];
    untracked(() => {
      callOff();
      callOff = ports.after(rest, keep);
    });
  });

  return {
    keep,
    /** To be called once the picture is shown. */
    async start(): Promise<void> {
      const place = await ports.load().catch(() => null);
      if (place && !isBack.peek()) putBack(place);
      isBack.value = true;
    },
    end(): void {
      keep();
      callOff();
    },
  };
});
