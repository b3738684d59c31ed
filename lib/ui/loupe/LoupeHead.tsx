import type { ToolName } from '../../drawing/tool.ts';
import { keyText } from '../../keys/key-label.ts';
import { Icon } from '../overlay/Icon.tsx';
import type { LoupeProps } from './loupe-props.ts';
import { ToolIcon } from './ToolIcon.tsx';
import { ViewPanel } from './ViewPanel.tsx';

/** How far this picture is, and whether all of it is on disk. */
function State({ drawing, tools: { model }, words: { t, number } }: LoupeProps) {
  const saving = model.saving.value;
  const count = drawing.shapes.value.length;
  const target = drawing.target.value;
  return (
    <span class="loupe-state">
      <span class="loupe-count">
        {target
          ? t('drawing.ofTarget', { count: number(count), target: number(target) })
          : t('drawing.shapesCount', { count })}
      </span>
      <span class="bar-saving" data-state={saving.state}>
        {saving.state === 'saved' && <Icon name="saved" />}
        {saving.state === 'saved' ? t('overlay.saved') : t('overlay.notSaved', { count: saving.count })}
      </span>
      {drawing.isDone.value && (
        <span class="loupe-done">
          <Icon name="done" />
          {t('drawing.isDone')}
        </span>
      )}
    </span>
  );
}

/** What can be in the hand, by the class that is armed. */
function Tools({ drawing: { hand }, tools: { model }, words: { t } }: LoupeProps) {
  const key = keyText('nextTool', model.settings.value.keys);
  const take = (tool: ToolName) => (event: MouseEvent) => event.isTrusted && hand.take(tool);
  return (
    <div class="loupe-tools" role="toolbar" aria-label={t('drawing.tools')}>
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

function Zoom({ drawing: { view }, tools: { model }, words: { t, number } }: LoupeProps) {
  const keys = model.settings.value.keys;
  const titled = (name: string, key: string) => (key ? `${name} (${key})` : name);
  const [zoomIn, zoomOut, fit, one] = [
    titled(t('drawing.zoomIn'), keyText('zoomIn', keys)),
    titled(t('drawing.zoomOut'), keyText('zoomOut', keys)),
    titled(t('drawing.fit'), keyText('fit', keys)),
    titled(t('keys.actualSize'), keyText('actualSize', keys)),
  ];
  return (
    <span class="loupe-zoom">
      <button
        type="button"
        class="tool"
        aria-label={t('drawing.zoomOut')}
        title={zoomOut}
        onClick={() => view.zoomOut()}
      >
        −
      </button>
      <span class="loupe-percent">{t('drawing.percent', { percent: number(view.percent.value) })}</span>
      <button type="button" class="tool" aria-label={t('drawing.zoomIn')} title={zoomIn} onClick={() => view.zoomIn()}>
        +
      </button>
      <button type="button" class="tool" title={fit} onClick={view.fit}>
        {t('drawing.fit')}
      </button>
      <button type="button" class="tool" title={one} onClick={() => view.actualSize()}>
        {t('drawing.actualSize')}
      </button>
    </span>
  );
}

/** The row above the picture. */
export function LoupeHead(props: LoupeProps) {
  const { drawing, tools, words } = props;
  const { model } = tools;
  const { t } = words;
  const close = keyText('stepBack', model.settings.value.keys);
  return (
    <header class="loupe-head">
      <span ref={tools.seenInDialog} class="bar-logo">
        <Icon name="tag" />
      </span>
      <State {...props} />
      <Tools {...props} />
      <Zoom {...props} />
      <span class="loupe-zoom">
        <button
          type="button"
          class="tool"
          aria-expanded={drawing.looks.isOpen.value}
          onClick={() => {
            drawing.looks.isOpen.value = !drawing.looks.isOpen.peek();
          }}
        >
          {t('drawing.view')}
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('overlay.help')}
          title={`${t('overlay.help')} (${keyText('help', model.settings.value.keys)})`}
          onClick={() => {
            model.helpOpen.value = true;
          }}
        >
          ?
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('drawing.close')}
          title={`${t('drawing.close')} (${close})`}
          onClick={model.editor.close}
        >
          <Icon name="close" />
        </button>
      </span>
      {drawing.looks.isOpen.value && <ViewPanel {...props} />}
    </header>
  );
}
