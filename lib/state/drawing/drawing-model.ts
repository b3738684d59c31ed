import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import { isAnswerable } from '../../domain/label-set.ts';
import { listChange } from '../../drawing/list-change.ts';
import type { Drawn } from '../../drawing/tool.ts';
import { editorAnswers } from '../../protocol/editor-answers.ts';
import { mostMasksAQuery } from '../../protocol/limits.ts';
import type { OverlayModel } from '../overlay/overlay-model.ts';
import type { Target } from '../overlay/target.ts';
import { createAttributeActs } from './attribute-acts.ts';
import { createClassActs } from './class-acts.ts';
import type { Clipboard } from './clipboard.ts';
import { createDrawingActs } from './drawing-acts.ts';
import { type DrawnShape, shapesIn } from './drawn-shape.ts';
import { createEditActs } from './edit-acts.ts';
import { HandModel } from './hand-model.ts';
import { createHoleAct } from './hole-act.ts';
import { createLate } from './late.ts';
import { createListActs } from './list-acts.ts';
import { LooksModel } from './looks-model.ts';
import { MasksModel } from './masks-model.ts';
import { NudgeModel } from './nudge-model.ts';
import { ObjectListModel } from './object-list-model.ts';
import { PaintingModel } from './painting-model.ts';
import { createPasteActs } from './paste-acts.ts';
import { PictureModel } from './picture-model.ts';
import { PlaceModel } from './place-model.ts';
import { SelectModel } from './select-model.ts';
import { SelectionModel } from './selection-model.ts';
import { createSnapper } from './snapper.ts';
import { createTallies } from './tallies.ts';
import { ViewModel } from './view-model.ts';

export type DrawingPorts = {
  model: InstanceType<typeof OverlayModel>;
  target: Target;
  clipboard: Clipboard;
  /** Calls back after some ms; the result calls it off. */
  after(ms: number, run: () => void): () => void;
  /** As `PictureModel` wants it: null in place, where the page shows the picture, and nothing is gone on with later. */
  loadPicture: ConstructorParameters<typeof PictureModel>[0]['loadPicture'];
};

const nothing = { peek: () => null };
/** ms after which lists and counts follow the picture: a frame shows the shape, the store says it has it, then they do. */
const followsAfter = 40;

/** One picture that is drawn on, in the loupe or in place: its shapes, what is in the hand, and what is done to them. */
export const DrawingModel = createModel(({ model, target, clipboard, loadPicture, after }: DrawingPorts) => {
  const deps = model.deps();
  const backend = model.backend();
  backend.know(editorAnswers);
  const { labels, labelSet, feedback } = deps;
  const picture = new PictureModel({
    key: target.key,
    picture: target.seen.picture,
    trueSize: deps.reader.trueSize,
    loadPicture,
  });
  const { size, frame } = picture;
  const isInPlace = loadPicture === null;

  const shapes = shapesIn(frame, () => {
    void labels.changes.value;
    return labels.shown(target.key).annotations;
  });
  const byId = computed(() => new Map(shapes.value.map((shape) => [shape.id, shape])));

  const selection = new SelectionModel({ shapes, byId });
  const listed = createLate(shapes, followsAfter, after);
  const list = new ObjectListModel({ shapes, listed });
  const view = new ViewModel(size);
  const masks = new MasksModel({
    masks: (sha256s) => backend.query('masks', { sha256s }),
    atOnce: mostMasksAQuery,
  });
  const acts = () => {
    const now = frame.peek();
    return now && createDrawingActs({ deps, target, frame: now, keepMasks: masks.keep });
  };
  /** How many shapes the picture is to have. */
  const wished = signal<number | null>(null);
  const selecting = new SelectModel({ shapes, byId, selection, leftOut: list.leftOut, masks, view: view.view, acts });
  const looks = new LooksModel();
  const snapper = createSnapper({
    index: selecting.index,
    // In place nobody could tell apart what is drawn to.
    size: isInPlace ? nothing : size,
    patch: (part) => (looks.snapsToEdges.peek() && picture.reader.peek()?.(part)) || null,
    takes: (id) => !selection.hidden.peek().has(id) && !(selecting.isBusy.peek() && selection.ids.peek().has(id)),
  });
  const nudging = new NudgeModel({
    after,
    commit: (changes) =>
      acts()?.change(
        changes.map(({ id, shape }) => ({ row: id, shape })),
        changes.flatMap(({ mask }) => mask ?? []),
      ),
  });
  const classes = computed(() => labelSet.classes.value.filter((entry) => isAnswerable(entry)));
  const drawable = computed(() => classes.value.filter((entry) => entry.shapes.length > 0));

  const painting = new PaintingModel({ byId, selection, masks });
  const hand = new HandModel({
    size,
    view: view.view,
    classes: drawable,
    find: labelSet.find,
    selecting,
    snapper,
    mask: painting.mask,
    moved: nudging.moved,
    flush: nudging.flush,
    drawn,
    erased: () => {
      const painted = painting.shape();
      if (painted) acts()?.remove([painted.id]);
      painting.end();
    },
    interrupted: () => feedback.say('drawing.interrupted', {}, 'warning'),
  });

  /** With a class in the hand it is classed, and nothing is selected; else it stays selected until it gets one. */
  function drawn({ shape, mask }: Drawn): void {
    if (hole.takes(shape)) return;
    const painted = shape.kind === 'mask' ? painting.shape() : undefined;
    if (painted && mask) {
      acts()?.change([{ row: painted.id, shape }], [mask]);
      return;
    }
    const armed = hand.armed.peek();
    const [row] = acts()?.draw([{ shape, mask, class: armed, attributes: {} }], 'draw') ?? [];
    if (row === undefined) return;
    selection.select(armed === null ? [row] : []);
    if (shape.kind === 'mask') painting.begin(row);
  }

  painting.follow(hand);
  const hole = createHoleAct({ deps, selection, acts, hand });
  let looked: readonly DrawnShape[] = [];
  effect(() => {
    const now = shapes.value;
    const change = listChange(looked, now);
    looked = now;
    if (change) untracked(() => masks.want(now.slice(change.start, change.afterEnd)));
  });

  const parts = {
    deps,
    target,
    selection,
    shapes,
    hand,
    view,
    size,
    frame,
    acts,
    masks,
    clipboard,
    selecting,
    nudging,
  };
  const edits = createEditActs(parts);
  const pastes = createPasteActs(parts);

  const set = () => labelSet.set.peek()?.id ?? '';
  const place = new PlaceModel({
    hand,
    selection,
    view,
    wished,
    load: () => backend.query('editorPlace', { picture: target.key, labelSet: set() }),
    keep: (kept) => backend.request('keepEditorPlace', { picture: target.key, labelSet: set(), place: kept }),
    after,
  });
  void picture.load();
  // The view can be put back once there is a picture to view.
  effect(() => {
    if (!isInPlace && picture.loading.value === 'there') untracked(() => void place.start());
  });

  return {
    size,
    frame,
    image: picture.image,
    loading: picture.loading,
    shapes,
    /** The same a moment later, for what stands beside the picture. */
    listed,
    byId,
    selection,
    list,
    view,
    hand,
    masks,
    looks,
    classes,
    isPanHeld: signal(false),
    target: wished,
    isDone: computed(() => {
      void labels.changes.value;
      return labels.shown(target.key).verdict?.verdict === 'done';
    }),
    /** Rows whose shape is of another rendition, and so not shown. */
    elsewhere: computed(() => {
      void labels.changes.value;
      const rows = labels.shown(target.key).annotations.filter((row) => row.shape !== null);
      return frame.value ? rows.length - shapes.value.length : 0;
    }),
    ...createTallies(listed),
    /** What the renderer leaves to the live layer, or does not show. */
    notStill: computed(() => new Set([...selection.hidden.value, ...list.leftOut.value, ...selection.ids.value])),
    ...edits,
    ...createClassActs({ ...parts, model }),
    ...createAttributeActs(parts),
    ...pastes,
    cutHole: hole.cutHole,
    isHoleDue: hole.isDue,
    ...createListActs({ byId, selection, selecting, view, removeSelected: edits.removeSelected }),
    /** Where the pointer or the crosshair is, CSS px of the stage: zooming by keys is about that point. */
    spotOnStage: () => view.onStage(hand.spot.peek()),
    undo: model.undo,
    redo: model.redo,
    setTarget(count: number | null): void {
      wished.value = count;
    },
    /** Nothing more to mark here: on to the next picture that is unanswered, if there is one. */
    sayDone(): void {
      edits.flush();
      model.acts.giveVerdict('done');
      const next = deps.ring.current.peek();
      if (!isInPlace && next && next.picture !== target.seen.picture) model.editor.open();
      else feedback.say('drawing.doneSaid');
    },
    /** What is not stored yet is: the page goes, or the picture is left. */
    leave(): void {
      edits.flush();
      place.keep();
    },
    end(): void {
      edits.flush();
      pastes.remember();
      place.end();
      picture.end();
    },
  };
});
