import { effect } from '@preact/signals';
import type { LoupeProps } from './loupe-props.ts';
import { shapeWords } from './shape-words.ts';

/** ms that what is said rests before it is: a key's own echo comes first, and a held key is heard once it is let go. */
const rest = 150;
const restOfCrosshair = 500;

type SpokenProps = Pick<LoupeProps, 'drawing' | 'tools' | 'words'>;

/** What there is to say now, by what it is about; the most urgent first. */
function partsOf({ drawing, tools: { model }, words }: SpokenProps) {
  const { t, nameOf, number } = words;
  const { hand, selection, listed, target } = drawing;
  // A notice carries its key as data; the test of messages holds keys and uses together.
  const say = t as (key: string, params: Record<string, string | number>) => string;
  const nameOfClass = (id: string | null) =>
    id === null ? t('drawing.unclassed') : nameOf(model.labelSet.viewOf(id).name);
  const notice = model.feedback.notice.value;
  const selected = selection.selected.value;
  const [first] = selected;
  const at = hand.isByKeys.value ? hand.spot.value : null;
  const count = listed.value.length;
  const newest = listed.value.at(-1);
  const armed = hand.armed.value;
  const all = target.value;
  return {
    notice: notice ? say(notice.key, notice.params) : '',
    drawn: newest ? t('drawing.drawn', { what: shapeWords(newest, nameOfClass(newest.row.class), words) }) : '',
    selected:
      selected.length > 1
        ? t('drawing.selectedMany', { count: selected.length })
        : first
          ? t('drawing.selected', { what: shapeWords(first, nameOfClass(first.row.class), words) })
          : t('drawing.nothingSelected'),
    count: all
      ? t('drawing.ofTarget', { count: number(count), target: number(all) })
      : t('drawing.shapesCount', { count }),
    armed: armed === null ? t('drawing.noneArmedShort') : t('drawing.armed', { name: nameOfClass(armed) }),
    tool: t(`drawing.tool.${hand.tool.value}`),
    crosshair: at ? t('drawing.crosshair', { x: number(Math.round(at.x)), y: number(Math.round(at.y)) }) : '',
  };
}

type Parts = ReturnType<typeof partsOf>;

/** Says what changed, in one go: what was drawn or selected and where, the class and tool in the hand, counts, the crosshair. */
export function speak(
  props: SpokenProps,
  after: (ms: number, run: () => void) => () => void,
  put: (text: string) => void,
) {
  const { drawing, words } = props;
  let before: Parts | null = null;
  let known = 0;
  const changed = new Set<keyof Parts>();
  let callOff = () => {};

  function tell(): void {
    const now = before;
    const said = now
      ? (Object.keys(now) as (keyof Parts)[]).filter((part) => changed.has(part)).map((part) => now[part])
      : [];
    changed.clear();
    put(said.filter(Boolean).join(words.language === 'zh' ? '。' : '. '));
  }

  const stop = effect(() => {
    // Before there is a picture nothing is on it; and what is listed at first was not drawn just now.
    const isThere = drawing.size.value && (before || drawing.listed.value === drawing.shapes.peek());
    if (!isThere) return;
    const now = partsOf(props);
    const count = drawing.listed.value.length;
    const grew = count > known;
    known = count;
    const others = before;
    before = now;
    for (const part of Object.keys(now) as (keyof Parts)[]) {
      // Another shape is the newest, too, when one is taken away or put in front.
      const isNews = part !== 'drawn' || grew;
      if (others ? others[part] !== now[part] && isNews : part === 'count') changed.add(part);
    }
    if (changed.has('selected')) changed.delete('drawn');
    // What is drawn is what the crosshair was for.
    if (changed.has('drawn')) changed.delete('crosshair');
    if (changed.size === 0) return;
    callOff();
    callOff = after(changed.size === 1 && changed.has('crosshair') ? restOfCrosshair : rest, tell);
  });
  return () => {
    stop();
    callOff();
  };
}
