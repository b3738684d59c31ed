import type { ToolName } from '../../drawing/tool.ts';
import { keyText } from '../../keys/key-label.ts';
import { ToolIcon } from '../loupe/ToolIcon.tsx';
import type { DrawingOnPage } from './in-place-props.ts';

/** What can be in the hand, by the class that is armed. */
export function HandTools({ drawing: { hand }, tools: { model }, words: { t } }: DrawingOnPage) {
  const key = keyText('nextTool', model.settings.value.keys);
  const take = (tool: ToolName) => (event: MouseEvent) => event.isTrusted && hand.take(tool);
  return (
    <div class="hand-tools" role="toolbar" aria-label={t('drawing.tools')}>
      {hand.allowed.value.map((tool) => {
        const name = t(`drawing.tool.${tool}`);
        return (
          <button
            key={tool}
            type="button"
            class="tool"
            data-tool={tool}
            aria-pressed={hand.tool.value === tool}
            aria-label={name}
            title={key ? `${name} (${key})` : name}
            onClick={take(tool)}
          >
            <ToolIcon tool={tool} />
          </button>
        );
      })}
      {(hand.tool.value === 'brush' || hand.tool.value === 'eraser') && (
        <label class="loupe-brush">
          {t('drawing.brushSize')}{' '}
          <input
            type="range"
            min={1}
            max={200}
            value={hand.brushRadius.value}
            onInput={(event) => {
              hand.brushRadius.value = event.currentTarget.valueAsNumber;
            }}
          />
        </label>
      )}
    </div>
  );
}
