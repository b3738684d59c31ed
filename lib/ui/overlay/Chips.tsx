import { useContext, useRef } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { Chip } from './Chip.tsx';
import { Icon } from './Icon.tsx';
import { OverlayContext } from './overlay-context.ts';
import { useUncut } from './uncut.ts';

/** The most classes in the row: more are too many to find there, and each is drawn again at every key. */
const mostInRow = 40;

/** The classes, as many as the row has room for; the rest are a click away. */
export function Chips() {
  const { model } = useContext(OverlayContext);
  const { t, number } = overlayWords.useWords();
  const list = useRef<HTMLDivElement>(null);
  const chips = model.chips.value;
  const count = model.labelSet.classes.value.length;
  const row = chips.slice(0, mostInRow);
  const uncut = useUncut(list, row.map(({ id }) => id).join('\n'));
  const whole = uncut.value;
  const rest = whole ? count - whole.size : 0;
  const isCut = (at: number) => row.length > 0 && whole !== null && !whole.has(row.at(at)?.id ?? '');
  const open = model.classesOpen.value;

  const restName = open ? t('overlay.allClasses', { count }) : t('overlay.moreClasses', { rest, count });

  // A mouse has one wheel: over the row it moves the row.
  function turn(event: WheelEvent): void {
    const element = list.current;
    if (!element || event.deltaX !== 0 || element.scrollWidth <= element.clientWidth) return;
    event.preventDefault();
    element.scrollLeft += event.deltaY;
  }

  return (
    <>
      <div
        ref={list}
        class="chips"
        role="group"
        aria-label={t('overlay.classes')}
        data-cut-before={isCut(0)}
        data-cut-after={isCut(-1)}
        onWheel={turn}
      >
        {row.map((chip) => (
          <Chip key={chip.id} chip={chip} />
        ))}
      </div>
      {(open || rest > 0) && (
        <button
          type="button"
          class="bar-button bar-rest"
          aria-label={restName}
          title={restName}
          aria-expanded={open}
          onClick={() => {
            model.classesOpen.value = !open;
          }}
        >
          {open ? <Icon name="fold" /> : `+${number(rest)}`}
        </button>
      )}
    </>
  );
}
