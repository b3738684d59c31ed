import { useId, useRef } from 'preact/hooks';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { Switch } from '../shared/Switch.tsx';

const troubleText = { siteRefused: 'options.siteRefused', notChanged: 'options.notChanged' } as const;

/** The site of a match pattern, as a person knows it: `https://example.com/*` is example.com. */
const siteOf = (pattern: string) => pattern.replace(/^(?:\*|https?):\/\//, '').replace(/\/\*$/, '');

/** Where labelling starts by itself, and the way to end that. */
export function SitesSection({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { sites, everywhere, trouble } = model.sites;
  const problem = trouble.value;
  return (
    <section class="card" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {t('options.sites')}
      </h2>
      <Switch
        label={t('options.everywhere')}
        hint={t('options.everywhereHint')}
        checked={everywhere.value}
        onChange={(on) => void model.sites.setEverywhere(on)}
      />
      {sites.value.length === 0 ? (
        <p class="empty">{t('options.noSites')}</p>
      ) : (
        <ul class="sites" aria-label={t('options.sitesNow', { count: sites.value.length })}>
          {sites.value.map((pattern) => {
            const site = siteOf(pattern);
            return (
              <li key={pattern} class="site-row">
                <span class="site-name" title={pattern}>
                  {site}
                </span>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t('options.forgetSite', { site })}
                  onClick={() => {
                    // The button goes with its row: the focus stays in the list's section.
                    void model.sites.forget(pattern).then(() => title.current?.focus());
                  }}
                >
                  {t('options.forget')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p class="trouble" role="alert">
        {problem ? t(troubleText[problem]) : null}
      </p>
    </section>
  );
}
