import type { LoupeProps } from './loupe-props.ts';

type SliderProps = {
  readonly name: string;
  readonly value: { value: number };
  readonly show: (value: number) => string;
};

function Slider({ name, value, show }: SliderProps) {
  return (
    <>
      <label for={`view-${name}`}>{name}</label>
      <input
        id={`view-${name}`}
        type="range"
        min={20}
        max={300}
        step={5}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.valueAsNumber;
        }}
      />
      <span>{show(value.value)}</span>
    </>
  );
}

/** Brightness, contrast and the magnifier: they change the view only. */
export function ViewPanel({ drawing: { looks }, words: { t, number } }: LoupeProps) {
  const percent = (value: number) => t('drawing.percent', { percent: number(value) });
  return (
    <div class="loupe-view" role="group" aria-label={t('drawing.view')}>
      <Slider name={t('drawing.brightness')} value={looks.brightness} show={percent} />
      <Slider name={t('drawing.contrast')} value={looks.contrast} show={percent} />
      <label class="wide">
        <input
          type="checkbox"
          checked={looks.magnifier.value}
          onChange={(event) => {
            looks.magnifier.value = event.currentTarget.checked;
          }}
        />{' '}
        {t('drawing.magnifier')}
      </label>
      <label class="wide">
        <input
          type="checkbox"
          checked={looks.snapsToEdges.value}
          onChange={(event) => {
            looks.snapsToEdges.value = event.currentTarget.checked;
          }}
        />{' '}
        {t('drawing.snapsToEdges')}
      </label>
      <span class="wide hint">{t('drawing.viewHint')}</span>
      <button type="button" class="tool wide" onClick={looks.reset}>
        {t('drawing.resetView')}
      </button>
    </div>
  );
}
