import type { LoupeProps } from './loupe-props.ts';

/** One line: what happened, else what the tool in the hand wants; and where the pointer is. */
export function LoupeFoot({ drawing, tools: { model }, words: { t, number, nameOf } }: LoupeProps) {
  // A notice carries its key as data; the test of messages holds keys and uses together.
  const say = t as (key: string, params: Record<string, string | number>) => string;
  const notice = model.feedback.notice.value;
  const { armed, tool, spot } = drawing.hand;
  const armedView = armed.value === null ? null : model.labelSet.viewOf(armed.value);
  const doing = armedView ? t('drawing.armed', { name: nameOf(armedView.name) }) : t('drawing.noneArmed');
  const at = spot.value;
  return (
    <footer class="loupe-foot">
      <span class="loupe-say" data-tone={notice?.tone ?? 'quiet'}>
        {notice
          ? say(notice.key, notice.params)
          : `${tool.value === 'select' ? '' : `${doing}. `}${t(`drawing.hint.${tool.value}`)}`}
      </span>
      {at && (
        <span class="loupe-spot">
          {number(Math.floor(at.x))}, {number(Math.floor(at.y))}
        </span>
      )}
    </footer>
  );
}
