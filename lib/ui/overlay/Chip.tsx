import { useContext } from 'preact/hooks';
import type { ChipView } from '../../state/overlay/view.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { classColour } from '../shared/class-colour.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import { OverlayContext } from './overlay-context.ts';

/**
 * A class: key, colour, name, and how many pictures have it; while Shift is held, how many it would get. It is called
 * what it shows, so that it can be spoken to by that, and described by a sentence.
 */
export function Chip({ chip }: { chip: ChipView }) {
  const { model } = useContext(OverlayContext);
  const { t, nameOf, number } = overlayWords.useWords();
  const { count, keycap, sweep } = chip;
  const name = nameOf(chip.name);
  const label = keycap
    ? t('overlay.classChip', { name, key: keycap, count })
    : t('overlay.classChipNoKey', { name, count });
  function press(event: MouseEvent): void {
    if (!event.isTrusted || !model.seen.peek()) return;
    if (event.shiftKey) model.sweep(chip.id);
    else model.answer(chip.id);
  }
  return (
    <button
      type="button"
      class="chip"
      data-class={chip.id}
      aria-pressed={chip.on}
      aria-keyshortcuts={keycap ?? undefined}
      title={sweep === null ? label : t('overlay.sweepChip', { name, count: sweep })}
      onClick={press}
    >
      <span class="chip-key">
        <Keycap caps={keycap ? [keycap] : []} />
      </span>{' '}
      <Swatch colour={classColour(chip)} />
      <span class="chip-name">{name}</span>{' '}
      <span class="chip-count" data-sweep={sweep !== null} data-none={(sweep ?? count) === 0}>
        {number(sweep ?? count)}
      </span>
    </button>
  );
}
