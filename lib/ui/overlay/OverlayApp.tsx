import { useComputed } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { localeOf } from '../messages/message.ts';
import type { OverlayCatalogue } from '../messages/overlay-catalogues.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import type { Spoken } from '../messages/words-context.tsx';
import { Bar } from './Bar.tsx';
import { Help } from './Help.tsx';
import { Layers } from './Layers.tsx';
import { OverlayContext } from './overlay-context.ts';

/** All of the overlay. While labelling is off, or its words have not come, nothing of it is there. */
export function OverlayApp({ seenProbe }: { seenProbe: (element: HTMLElement | null) => void }) {
  const { model } = useContext(OverlayContext);
  const { theme } = model.settings.value;
  const spoken = useComputed(() => model.spoken.value as Spoken<OverlayCatalogue>);
  if (!model.isOn.value || !model.spoken.value) return null;
  return (
    <overlayWords.SpokenProvider spoken={spoken}>
      <div class="shell" lang={localeOf[spoken.value.language]} data-theme={theme === 'system' ? undefined : theme}>
        <Layers />
        <Bar seenProbe={seenProbe} />
        {model.helpOpen.value && <Help />}
      </div>
    </overlayWords.SpokenProvider>
  );
}
