import { createModel, signal } from '@preact/signals';
import type { Language } from '../../domain/localised-text.ts';
import { firstSettings, type Settings } from '../../domain/settings.ts';
import type { QueryValue } from '../../protocol/queries.ts';

type SettingsPorts = {
  settings(): Promise<Settings>;
  words(language: Language): Promise<QueryValue<'words'>>;
  /** The language to speak, given the one chosen or null. */
  languageOf(chosen: Language | null): Language;
  after(ms: number, run: () => void): () => void;
};

/** The language the overlay speaks, and its words. */
type Spoken = { language: Language; catalogue: QueryValue<'words'> };

/** How long after they could not be had they are asked for again, ms. */
const askAgain = 1000;

/** The person's settings, and the overlay's words in their language. Until those have come, nothing is shown. */
export const SettingsModel = createModel((ports: SettingsPorts) => {
  const settings = signal<Settings>(firstSettings);
  const spoken = signal<Spoken | null>(null);

  async function read(): Promise<void> {
    const loaded = await ports.settings();
    const language = ports.languageOf(loaded.language);
    if (spoken.peek()?.language !== language) {
      spoken.value = { language, catalogue: await ports.words(language) };
    }
    settings.value = loaded;
  }

  /** Asks until it is answered: without its words the overlay can say nothing. */
  function load(): void {
    read().catch(() => ports.after(askAgain, load));
  }

  return { settings, spoken, load };
});
