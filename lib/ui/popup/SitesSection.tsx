import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Switch } from '../shared/Switch.tsx';
import { siteName } from './PageSection.tsx';

/** Only sites of the web can be allowed for good. */
const mayAlways = (origin: string | null) => origin !== null && /^https?:/.test(origin);

/** Where labelling starts by itself. The browser asks its own question in the click. */
export function SitesSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const tab = model.tab.tab.value;
  if (!tab) return null;
  const { origin, always } = tab;
  const site = mayAlways(origin) ? siteName(origin) : null;
  const frames = always.everywhere ? [] : (tab.frames ?? []);
  const set = (where: string | null, on: boolean) => void (on ? model.tab.allow(where) : model.tab.forget(where));
  return (
    <section class="part switches" aria-label={t('popup.sites')}>
      <Switch
        label={site === null ? t('popup.alwaysHere') : t('popup.always', { site })}
        checked={always.site || always.everywhere}
        off={!mayAlways(origin) || tab.may === 'forbidden' || always.everywhere}
        onChange={(on) => {
          if (origin !== null) set(origin, on);
        }}
      />
      {frames.map((frame) => (
        <Switch
          key={frame}
          label={t('popup.frame', { site: siteName(frame) ?? frame })}
          checked={false}
          onChange={() => set(frame, true)}
        />
      ))}
      <Switch label={t('popup.everywhere')} checked={always.everywhere} onChange={(on) => set(null, on)} />
    </section>
  );
}
