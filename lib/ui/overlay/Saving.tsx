import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { Icon } from './Icon.tsx';
import { OverlayContext } from './overlay-context.ts';

/** Whether everything is on disk. "n not saved" stands as long as anything is dashed. */
export function Saving({ compact = false }: { compact?: boolean }) {
  const { model } = useContext(OverlayContext);
  const { t, number } = overlayWords.useWords();
  const saving = model.saving.value;
  if (saving.state === 'saved') {
    return (
      <span class="bar-saving" data-state="saved" title={t('overlay.saved')}>
        <Icon name="saved" />
        {!compact && <span class="bar-words">{t('overlay.saved')}</span>}
      </span>
    );
  }
  return (
    <span class="bar-saving" data-state={saving.state}>
      {compact ? number(saving.count) : t('overlay.notSaved', { count: saving.count })}
    </span>
  );
}
