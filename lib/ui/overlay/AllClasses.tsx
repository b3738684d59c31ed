import { useContext } from 'preact/hooks';
import { keyText } from '../../keys/key-label.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { Chip } from './Chip.tsx';
import { OverlayContext } from './overlay-context.ts';

/** The classes of the label set, above the bar, for those the row has no room for. It stays open while one answers. */
export function AllClasses() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  if (!model.classesOpen.value) return null;
  const chips = model.chips.value;
  const count = model.labelSet.classes.value.length;
  const more = count - chips.length;
  const key = keyText('finder', model.settings.value.keys);
  return (
    <div class="all-classes" role="group" aria-label={t('overlay.allClasses', { count })}>
      {chips.map((chip) => (
        <Chip key={chip.id} chip={chip} />
      ))}
      {more > 0 && (
        <button type="button" class="bar-link all-more" onClick={model.finder.open}>
          {t('overlay.moreToFind', { count: more, key })}
        </button>
      )}
    </div>
  );
}
