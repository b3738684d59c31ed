import type { BadgeKind } from '../../lib/background/labelling/ports.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { browserLanguage } from '../../lib/platform/install.ts';
import { badgeEn } from '../../lib/ui/messages/en/badge.ts';
import { languageOf } from '../../lib/ui/messages/language.ts';
import { translateInto } from '../../lib/ui/messages/message.ts';
import { badgeZh } from '../../lib/ui/messages/zh/badge.ts';

/** What the toolbar icon says of a tab, in the person's language. */
export function badgeTitle(kind: BadgeKind, settings: Settings): string {
  const language = languageOf(settings.language, [browserLanguage()]);
  return translateInto({ en: badgeEn, zh: badgeZh }, language)(`badge.${kind}`);
}
