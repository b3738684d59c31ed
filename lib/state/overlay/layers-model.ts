import { computed, createModel } from '@preact/signals';
import { isAnswered, tagsOf } from '../../domain/answering.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { PictureView } from '../../overlay/picture-view.ts';
import type { PagePicture, PicturesChange, ScrollFrame, SeenPicture } from '../../page/page-picture.ts';
import type { LabelsModel } from './labels-model.ts';
import type { ClassView, FlashView, MarkView, RingView } from './view.ts';

export type LayerView = {
  key: string;
  frame: ScrollFrame;
  marks: readonly MarkView[];
  sweep: readonly PagePicture[];
  ring: RingView | null;
  flash: FlashView | null;
};

type LayersPorts = {
  seen: { readonly value: PicturesChange };
  labels: InstanceType<typeof LabelsModel>;
  labelSet: { readonly value: LabelSet | null };
  keyOf(picture: SeenPicture): PictureKey;
  frameOf(picture: PagePicture): ScrollFrame;
  classView(id: string): ClassView;
  current: { readonly value: SeenPicture | undefined };
  chosenBy: { readonly value: 'pointer' | 'keys' };
  sweep: { readonly value: readonly PagePicture[] };
  flash: { readonly value: FlashView | null };
  /** Whether the loupe lies over all of it: what nobody sees follows when it closes. */
  isCovered: { readonly value: boolean };
};

let scrollerIds = 0;

/** What is drawn on the pictures near the view, by the scroll frame that carries it. */
export const LayersModel = createModel((ports: LayersPorts) => {
  const ids = new WeakMap<Element, string>();

  function keyOfFrame(frame: ScrollFrame): string {
    if (frame.type !== 'scroller') return frame.type;
    const known = ids.get(frame.element);
    if (known) return known;
    scrollerIds += 1;
    const key = `scroller-${scrollerIds}`;
    ids.set(frame.element, key);
    return key;
  }

  function markOf(seen: SeenPicture): MarkView | null {
    const key = ports.keyOf(seen);
    const answers = ports.labels.shown(key);
    if (!isAnswered(answers)) return null;
    const tags = tagsOf(answers);
    return {
      picture: seen.picture,
      frame: ports.frameOf(seen.picture),
      classes: tags.map((tag) => ports.classView(tag.class)),
      shapes: answers.annotations.length - tags.length,
      verdict: answers.verdict?.verdict ?? null,
      unsure: tags.some((tag) => tag.unsure) || answers.verdict?.unsure === true,
      saved: ports.labels.isSaved(key),
    };
  }

  /** What was made of a picture, and what it was made from: scrolling brings the same ones near again and again. */
  let made = new Map<SeenPicture, { from: PictureView; mark: MarkView | null }>();
  let madeFor: LabelSet | null = null;
  let shown: readonly MarkView[] = [];

  const marks = computed(() => {
    if (ports.isCovered.value) return shown;
    void ports.labels.changes.value;
    const set = ports.labelSet.value;
    const before = set === madeFor ? made : new Map<SeenPicture, { from: PictureView; mark: MarkView | null }>();
    made = new Map();
    madeFor = set;
    for (const seen of ports.seen.value.near) {
      if (seen.address === '') continue;
      const from = ports.labels.view(ports.keyOf(seen));
      const known = before.get(seen);
      made.set(seen, known?.from === from ? known : { from, mark: markOf(seen) });
    }
    // By picture, not by nearness: the list is another one only where a mark is.
    const found = [...made.values()].flatMap(({ mark }) => mark ?? []);
    const now = found.toSorted((one, other) => one.picture.id - other.picture.id);
    const same = now.length === shown.length && now.every((mark, at) => mark === shown[at]);
    if (!same) shown = now;
    return shown;
  });

  let ringShown: RingView | null = null;
  const ring = computed<RingView | null>(() => {
    const picture = ports.current.value?.picture;
    const chosenBy = ports.chosenBy.value;
    if (!picture) ringShown = null;
    else if (ringShown?.picture !== picture || ringShown.chosenBy !== chosenBy) {
      ringShown = { picture, frame: ports.frameOf(picture), chosenBy };
    }
    return ringShown;
  });

  const layers = computed<LayerView[]>(() => {
    const found = new Map<string, LayerView>();
    const layerOf = (frame: ScrollFrame): LayerView => {
      const key = keyOfFrame(frame);
      const layer = found.get(key) ?? { key, frame, marks: [], sweep: [], ring: null, flash: null };
      found.set(key, layer);
      return layer;
    };
    const put = (frame: ScrollFrame, change: (layer: LayerView) => Partial<LayerView>) => {
      const layer = layerOf(frame);
      found.set(layer.key, { ...layer, ...change(layer) });
    };
    const byFrame = new Map<string, MarkView[]>();
    for (const mark of marks.value) {
      const { key } = layerOf(mark.frame);
      byFrame.set(key, [...(byFrame.get(key) ?? []), mark]);
    }
    for (const [key, list] of byFrame) {
      const layer = found.get(key);
      if (layer) found.set(key, { ...layer, marks: list });
    }
    for (const picture of ports.sweep.value) {
      put(ports.frameOf(picture), (layer) => ({ sweep: [...layer.sweep, picture] }));
    }
    if (ring.value) put(ring.value.frame, () => ({ ring: ring.value }));
    const flash = ports.flash.value;
    if (flash) put(flash.frame, () => ({ flash }));
    return [...found.values()];
  });

  return { layers, marks, ring };
});
