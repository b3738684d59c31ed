import { useComputed } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { languageOf } from '../messages/language.ts';
import { localeOf } from '../messages/message.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { Bar } from './Bar.tsx';
import { Help } from './Help.tsx';
import { Layers } from './Layers.tsx';
import { OverlayContext } from './overlay-context.ts';

/** All of the overlay. While labelling is off nothing of it is there. */
export function OverlayApp(props: { languages: readonly string[]; seenProbe: (element: HTMLElement | null) => void }) {
  const { model } = useContext(OverlayContext);
  const language = useComputed(() => languageOf(model.settings.value.language, props.languages));
  const { theme } = model.settings.value;
  if (!model.isOn.value) return null;
  return (
    <overlayWords.WordsProvider language={language}>
      <div class="shell" lang={localeOf[language.value]} data-theme={theme === 'system' ? undefined : theme}>
        <Layers />
        <Bar seenProbe={props.seenProbe} />
        {model.helpOpen.value && <Help />}
      </div>
    </overlayWords.WordsProvider>
  );
}
