import { keyText } from '../../keys/key-label.ts';
import { type ActionId, keyTable } from '../../keys/key-table.ts';
import { Icon } from '../overlay/Icon.tsx';
import { isMac } from '../shared/platform.ts';
import type { LoupeProps } from './loupe-props.ts';
import { ViewPanel } from './ViewPanel.tsx';

/** How far this picture is, and whether all of it is on disk. */
function State({ drawing, tools: { model }, words: { t, number } }: LoupeProps) {
  const saving = model.saving.value;
  const count = drawing.listed.value.length;
  const target = drawing.target.value;
  return (
    <span class="loupe-state">
      <span class="loupe-count" data-reached={target !== null && count >= target}>
        {target
          ? t('drawing.ofTarget', { count: number(count), target: number(target) })
          : t('drawing.shapesCount', { count })}
      </span>
      <span class="bar-saving" data-state={saving.state}>
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

/** How wide brush and eraser are, image px; there while one of them is in the hand. */
function BrushSize({ drawing: { hand }, words: { t, number } }: LoupeProps) {
  const radius = hand.brushRadius;
  if (hand.tool.value !== 'brush' && hand.tool.value !== 'eraser') return null;
  return (
    <label class="loupe-brush">
      {t('drawing.brushSize')}
      <input
        type="range"
        min={1}
        max={200}
        value={radius.value}
        onInput={(event) => {
          radius.value = event.currentTarget.valueAsNumber;
        }}
      />
      <span class="loupe-figure">{t('drawing.px', { px: number(2 * radius.value) })}</span>
    </label>
  );
}

/** The row above the picture. */
export function LoupeHead(props: LoupeProps) {
  const { drawing, tools, words } = props;
  const { model } = tools;
  const { view, looks } = drawing;
  const { t, number } = words;
  const titled = (name: string, action: ActionId) => {
    const key = keyText(action, model.settings.value.keys, isMac, keyTable);
    return key ? t('drawing.titled', { name, key }) : name;
  };
  return (
    <header class="loupe-head">
      <span ref={tools.seenInDialog} class="bar-logo">
        <Icon name="tag" />
      </span>
      <State {...props} />
      <span class="loupe-gap" />
      <BrushSize {...props} />
      <span class="loupe-zoom">
        <button
          type="button"
          class="tool"
          aria-label={t('drawing.zoomOut')}
          title={titled(t('drawing.zoomOut'), 'zoomOut')}
          onClick={() => view.zoomOut()}
        >
          −
        </button>
        <span class="loupe-figure">{t('drawing.percent', { percent: number(view.percent.value) })}</span>
        <button
          type="button"
          class="tool"
          aria-label={t('drawing.zoomIn')}
          title={titled(t('drawing.zoomIn'), 'zoomIn')}
          onClick={() => view.zoomIn()}
        >
          +
        </button>
        <button type="button" class="tool" title={titled(t('keys.fit'), 'fit')} onClick={view.fit}>
          {t('drawing.fit')}
        </button>
        <button
          type="button"
          class="tool"
          title={titled(t('keys.actualSize'), 'actualSize')}
          onClick={() => view.actualSize()}
        >
          {t('drawing.actualSize')}
        </button>
      </span>
      <span class="loupe-zoom">
        <button
          type="button"
          class="tool"
          title={t('drawing.viewHint')}
          aria-expanded={looks.isOpen.value}
          onClick={() => {
            looks.isOpen.value = !looks.isOpen.peek();
          }}
        >
          {t('drawing.view')}
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('overlay.help')}
          title={titled(t('overlay.help'), 'help')}
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
          title={titled(t('drawing.close'), 'stepBack')}
          onClick={model.editor.close}
        >
          <Icon name="close" />
        </button>
      </span>
      {looks.isOpen.value && <ViewPanel {...props} />}
    </header>
  );
}
