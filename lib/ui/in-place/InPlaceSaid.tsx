import { shapeWords } from '../loupe/shape-words.ts';
import type { DrawingOnPage } from './in-place-props.ts';

/** What a screen reader hears of the hand: what is selected and where it is, else where the crosshair that keys move stands. */
export function InPlaceSaid({ drawing, tools: { model }, words }: DrawingOnPage) {
  const { t, nameOf, number } = words;
  const selected = drawing.selection.selected.value;
  const [first] = selected;
  const crosshair = drawing.hand.isByKeys.value ? drawing.hand.crosshair.value : null;
  const round = (value: number) => number(Math.round(value));
  const name = first?.row.class ? nameOf(model.labelSet.viewOf(first.row.class).name) : t('drawing.unclassed');
  const what =
    selected.length > 1
      ? t('drawing.selectedMany', { count: selected.length })
      : first
        ? t('drawing.selected', { what: shapeWords(first, name, words) })
        : crosshair
          ? t('drawing.crosshair', { x: round(crosshair.x), y: round(crosshair.y) })
          : '';
  return (
    <span class="unseen" role="status" aria-live="polite">
      {what}
    </span>
  );
}
