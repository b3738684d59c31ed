import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { Chip } from './Chip.tsx';
import { OverlayContext } from './overlay-context.ts';

/** Every class of the label set, above the bar, for those the row has no room for. It stays open while one answers. */
export function AllClasses() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const chips = model.chips.value;
  if (!model.classesOpen.value) return null;
  return (
    <div class="all-classes" role="group" aria-label={t('overlay.allClasses', { count: chips.length })}>
      {chips.map((chip) => (
        <Chip key={chip.id} chip={chip} />
      ))}
    </div>
  );
}
