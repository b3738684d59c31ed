import { useComputed } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { localeOf } from '../messages/message.ts';
import type { OverlayCatalogue } from '../messages/overlay-catalogues.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import type { Spoken } from '../messages/words-context.tsx';
import { Announcer } from './Announcer.tsx';
import { Bar } from './Bar.tsx';
import { GuestPart } from './GuestPart.tsx';
import { LaterContext, LaterPart } from './LaterPart.tsx';
import { Layers } from './Layers.tsx';
import { LeftBehind } from './LeftBehind.tsx';
import type { Later } from './later.ts';
import { OverlayContext } from './overlay-context.ts';

type AppProps = { readonly seenProbe: (element: HTMLElement | null) => void; readonly later: Later };

/** All of the overlay. While labelling is off, or its words have not come, nothing of it is there. */
export function OverlayApp({ seenProbe, later }: AppProps) {
  const { model } = useContext(OverlayContext);
  const { theme } = model.settings.value;
  const spoken = useComputed(() => model.spoken.value as Spoken<OverlayCatalogue>);
  if (!model.isOn.value || !model.spoken.value) return null;
  return (
    <overlayWords.SpokenProvider spoken={spoken}>
      <LaterContext.Provider value={later}>
        <div class="shell" lang={localeOf[spoken.value.language]} data-theme={theme === 'system' ? undefined : theme}>
          <Layers />
          {model.parts.isGuest.value ? <GuestPart /> : [<Bar seenProbe={seenProbe} />, <LeftBehind />]}
          <Announcer />
          {model.editor.isOpen.value && <LaterPart name="loupe" />}
          {model.helpOpen.value && <LaterPart name="help" />}
          {model.menu.isOpen.value && <LaterPart name="menu" />}
          {model.finder.isOpen.value && <LaterPart name="finder" />}
        </div>
      </LaterContext.Provider>
    </overlayWords.SpokenProvider>
  );
}
