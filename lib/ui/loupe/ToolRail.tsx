import type { ToolName } from '../../drawing/tool.ts';
import { keyText } from '../../keys/key-label.ts';
import { keyTable } from '../../keys/key-table.ts';
import { isMac } from '../shared/platform.ts';
import type { LoupeProps } from './loupe-props.ts';
import { ToolIcon } from './ToolIcon.tsx';

/** What can be in the hand, by the class that is armed. Arrows go from one to the next. */
export function ToolRail({ drawing: { hand }, tools: { model }, words: { t } }: LoupeProps) {
  const key = keyText('nextTool', model.settings.value.keys, isMac, keyTable);
  const take = (tool: ToolName) => (event: MouseEvent) => event.isTrusted && hand.take(tool);
  return (
    <div
      class="loupe-tools"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('drawing.tools')}
      data-group="tools"
    >
      {hand.allowed.value.map((tool) => {
        const name = t(`drawing.tool.${tool}`);
        const isHeld = hand.tool.value === tool;
        return (
          <button
            key={tool}
            type="button"
            class="tool"
            data-tool={tool}
            data-item
            tabIndex={isHeld ? 0 : -1}
            aria-pressed={isHeld}
            aria-label={name}
            title={key && !isHeld ? t('drawing.toolTitle', { name, key }) : name}
            onClick={take(tool)}
          >
            <ToolIcon tool={tool} />
          </button>
        );
      })}
    </div>
  );
}
