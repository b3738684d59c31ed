import type { LoupeProps } from './loupe-props.ts';
import { shapeWords } from './shape-words.ts';

/** What a screen reader hears: what is selected and where it is, where the crosshair stands, what happened. */
export function Said({ drawing, tools: { model }, words }: LoupeProps) {
  const { t, nameOf, number } = words;
  const say = t as (key: string, params: Record<string, string | number>) => string;
  const notice = model.feedback.notice.value;
  const selected = drawing.selection.selected.value;
  const [first] = selected;
  const crosshair = drawing.hand.crosshair.value;
  const name = first?.row.class ? nameOf(model.labelSet.viewOf(first.row.class).name) : t('drawing.unclassed');
  const what =
    selected.length > 1
      ? t('drawing.selectedMany', { count: selected.length })
      : first
        ? t('drawing.selected', { what: shapeWords(first, name, words) })
        : crosshair
          ? t('drawing.crosshair', { x: number(Math.round(crosshair.x)), y: number(Math.round(crosshair.y)) })
          : t('drawing.nothingSelected');
  return (
    <div id="loupe-said" class="unseen" role="status" aria-live="polite">
      {notice ? `${say(notice.key, notice.params)} ${what}` : what}
    </div>
  );
}
