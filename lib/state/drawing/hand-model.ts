import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import type { ClassId, LabelClass } from '../../domain/label-set.ts';
import type { Mask } from '../../domain/mask.ts';
import type { Point, Shape } from '../../domain/shape.ts';
import { drawTools, type HeldTool } from '../../drawing/registry.ts';
import type { Drawn, ToolContext, ToolEvent, ToolName } from '../../drawing/tool.ts';
import type { Sides, View } from '../../drawing/view.ts';
import { allowedTools } from './allowed-tools.ts';
import type { SelectModel } from './select-model.ts';
import type { Snapper } from './snapper.ts';

type HandPorts = {
  size: { readonly value: Sides | null; peek(): Sides | null };
  view: { readonly value: View | null; peek(): View | null };
  /** The classes in use that allow shapes. */
  classes: { readonly value: readonly LabelClass[] };
  find(id: ClassId): LabelClass | undefined;
  selecting: InstanceType<typeof SelectModel>;
  snapper: Snapper;
  /** The mask that brush and eraser go on with. */
  mask(): Mask | null;
  /** Shapes that keys are moving. */
  moved: ReadonlySignal<ReadonlyMap<Id, { readonly shape: Shape }>>;
  /** Stores them. */
  flush(): void;
  drawn(drawn: Drawn): void;
  erased(): void;
  /** What was begun was not made: the picture moved, or was taken away. */
  interrupted(): void;
};

const clampTo = ({ width, height }: Sides, { x, y }: Point): Point => ({
  x: Math.min(width, Math.max(0, x)),
  y: Math.min(height, Math.max(0, y)),
});

/** What the person holds: the tool, the class it draws, and where it is. */
export const HandModel = createModel((ports: HandPorts) => {
  const { size, selecting, snapper } = ports;
  const tool = signal<ToolName>('select');
  const armed = signal<ClassId | null>(null);
  /** Null while the select tool is in the hand. */
  const held = signal<HeldTool | null>(null);
  /** Where the pointer, or the crosshair that keys move, is; image px. */
  const spot = signal<Point | null>(null);
  const byKeys = signal(false);
  /** The crosshair was moved by keys since the last point. */
  const isPointDue = signal(false);
  const brushRadius = signal(12);

  const armedClass = computed(() => (armed.value === null ? undefined : ports.find(armed.value)));
  const allowed = computed(() => allowedTools(armedClass.value ? [armedClass.value] : ports.classes.value));
  const isDrawing = computed(() => tool.value !== 'select');

  function context(alt = false): ToolContext | null {
    const sides = size.peek();
    const view = ports.view.peek();
    if (!sides || !view) return null;
    const { scale } = view;
    const snap = (point: Point) => (alt ? point : snapper.snap(point, scale));
    return { size: sides, scale, snap, brushRadius: brushRadius.peek(), mask: ports.mask() };
  }

  /** Something is under way: a shape, or a move of what is selected. */
  const isBusy = (): boolean => (held.peek() ? !held.peek()?.isIdle : selecting.isBusy.peek());

  function take(next: ToolName): void {
    if (tool.peek() === next) return;
    step({ type: 'cancel' });
    snapper.clear();
    tool.value = next;
    held.value = next === 'select' ? null : drawTools[next];
  }

  function step(event: ToolEvent): void {
    const alt = 'alt' in event && event.alt;
    const around = context(alt);
    if (!around) return;
    const now = held.peek();
    if (event.type === 'interrupt' && isBusy()) ports.interrupted();
    if (!now) {
      selecting.step(event, { ...around, snapBox: alt ? undefined : snapper.snapBox });
      if (!selecting.isBusy.peek()) snapper.clear();
      return;
    }
    const { tool: next, commit, erased } = now.step(event, around);
    held.value = next;
    if (next.isIdle) snapper.clear();
    if (commit) ports.drawn(commit);
    else if (erased) ports.erased();
  }

  return {
    tool,
    armed,
    armedClass,
    allowed,
    isDrawing,
    isPointDue,
    isBusy,
    spot,
    /** It was keys that moved it there. */
    isByKeys: byKeys,
    brushRadius,
    hovered: selecting.hovered,
    handles: computed(() => (isDrawing.value ? [] : selecting.handles.value)),
    /** How shapes look that are being dragged, or moved by keys. */
    preview: computed<ReadonlyMap<Id, Shape>>(() => {
      const moved = [...ports.moved.value].map(([id, { shape }]) => [id, shape] as const);
      return moved.length === 0 ? selecting.preview.value : new Map([...moved, ...selecting.preview.value]);
    }),
    marquee: selecting.marquee,
    guides: snapper.guides,
    crosshair: computed(() => (isDrawing.value || byKeys.value ? spot.value : null)),
    draft: computed(() => {
      void size.value;
      void ports.view.value;
      const around = context();
      return around && held.value ? held.value.draft(around) : null;
    }),
    cursor: computed(() => (isDrawing.value ? 'draw' : selecting.cursor.value)),
    take,

    /** The next tool that the armed class, or any class, allows; around the end. */
    nextTool(by: 1 | -1): void {
      const list = allowed.peek();
      const next = list[(list.indexOf(tool.peek()) + by + list.length) % list.length];
      if (next) take(next);
    },
    /** From now on shapes of this class are drawn, by its first tool unless it allows the one in the hand. */
    arm(id: ClassId): void {
      step({ type: 'cancel' });
      armed.value = id;
      const [first] = allowed.peek().filter((name) => name !== 'select');
      if (tool.peek() === 'select' || !allowed.peek().includes(tool.peek())) take(first ?? 'select');
    },
    disarm(): void {
      armed.value = null;
      take('select');
    },
    pointer(event: ToolEvent): void {
      if (event.type === 'pointerDown') ports.flush();
      isPointDue.value = false;
      if ('at' in event) {
        spot.value = event.at;
        byKeys.value = false;
      }
      step(event);
    },
    /** The pointer is no longer on the picture. */
    left(): void {
      if (!byKeys.peek()) spot.value = null;
      selecting.left();
    },
    /** Moves the crosshair; from the middle of the view where it is nowhere. */
    moveCrosshair(dx: number, dy: number, middle: Point): void {
      const sides = size.peek();
      if (!sides) return;
      const from = spot.peek();
      const { x, y } = from ?? middle;
      const at = clampTo(sides, { x: Math.round(x) + (from ? dx : 0), y: Math.round(y) + (from ? dy : 0) });
      spot.value = at;
      byKeys.value = true;
      isPointDue.value = from !== null && (dx !== 0 || dy !== 0);
      step({ type: 'pointerMove', at, shift: false, alt: true });
    },
    /** A click where the crosshair is. */
    place(): boolean {
      const at = spot.peek();
      isPointDue.value = false;
      if (!at) return false;
      for (const type of ['pointerDown', 'pointerUp'] as const) step({ type, at, shift: false, alt: true });
      return true;
    },
    /** Ends the shape under way as far as it is one; true if there was one. */
    finish(): boolean {
      const busy = held.peek() !== null && !held.peek()?.isIdle;
      if (busy) step({ type: 'key', key: 'finish' });
      return busy && held.peek()?.isIdle === true;
    },
    /** Takes the last point back; false where no shape is under way. */
    removeLast(): boolean {
      if (!held.peek() || held.peek()?.isIdle) return false;
      step({ type: 'key', key: 'removeLast' });
      return true;
    },
    /** Drops what is under way; false where nothing is. */
    cancel(): boolean {
      const busy = isBusy();
      if (busy) step({ type: 'cancel' });
      return busy;
    },
    interrupt: (): void => step({ type: 'interrupt' }),
  };
});
