import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import type { Language } from '../../domain/localised-text.ts';
import type { Settings } from '../../domain/settings.ts';
import { localeOf } from '../messages/message.ts';

/** Gives a page of ours the language and the theme that were chosen, whenever they change. */
export function usePageLooks(language: ReadonlySignal<Language>, settings: ReadonlySignal<Settings>): void {
  useSignalEffect(() => {
    document.documentElement.lang = localeOf[language.value];
    const { theme } = settings.value;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}
