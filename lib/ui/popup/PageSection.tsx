import { useEffect, useId, useRef } from 'preact/hooks';
import type { PopupModel } from '../../state/popup-model.ts';
import type { TabState } from '../../state/tab-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { Keycap } from '../shared/Keycap.tsx';

/** What a person is told about the page. */
type PageState = 'off' | 'on' | 'paused' | 'covered' | 'fought' | 'click' | 'forbidden' | 'noTab';

const stateText = {
  off: 'popup.stateOff',
  on: 'popup.stateOn',
  paused: 'popup.statePaused',
  covered: 'popup.stateCovered',
  fought: 'popup.stateFought',
  click: 'popup.stateClick',
  forbidden: 'popup.stateForbidden',
  noTab: 'popup.stateForbidden',
} as const;
const buttonText = {
  off: 'popup.label',
  on: 'popup.pause',
  paused: 'popup.goOn',
  covered: 'popup.showAgain',
  fought: 'popup.showAgain',
  click: 'popup.goOn',
  forbidden: 'popup.label',
  noTab: 'popup.label',
} as const;
const hintText = {
  off: null,
  on: null,
  paused: null,
  covered: 'popup.coveredHint',
  fought: 'popup.foughtHint',
  click: 'popup.clickHint',
  forbidden: 'popup.forbiddenHint',
  noTab: 'popup.noTabHint',
} as const;
const troubleText = {
  notStarted: 'popup.notStarted',
  notChanged: 'popup.notChanged',
  siteRefused: 'popup.siteRefused',
} as const;

function pageState(tab: TabState): PageState {
  if (tab.tab === null) return 'noTab';
  if (tab.may === 'forbidden') return 'forbidden';
  if (tab.may === 'click' && tab.labelling !== 'off') return 'click';
  return tab.labelling === 'on' && tab.shown !== 'seen' ? tab.shown : tab.labelling;
}

/** The host of an origin, as a person knows the site. */
export function siteName(origin: string | null): string | null {
  return origin && URL.canParse(origin) ? new URL(origin).host || null : null;
}

/** The first thing in the popup, and the one with the focus: starts, pauses and stops labelling. */
export function PageSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const hintId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tab = model.tab.tab.value;
  const here = tab !== null;
  useEffect(() => {
    if (here) button.current?.focus();
  }, [here]);
  if (!tab) return null;
  const state = pageState(tab);
  const hint = hintText[state];
  const trouble = model.tab.trouble.value;
  const caps = tab.shortcut?.split('+') ?? [];
  return (
    <section class="part page" aria-label={t('popup.page')}>
      <p class="site">
        <span class={`dot ${state}`} aria-hidden="true" />
        <span class="site-name">{siteName(tab.origin) ?? t('popup.page')}</span>
        <span class="site-state" role="status">
          {t(stateText[state])}
        </span>
      </p>
      <div class="page-buttons">
        <Button
          kind="primary"
          ref={button}
          off={state === 'forbidden' || state === 'noTab'}
          describedBy={hint ? hintId : undefined}
          shortcut={tab.shortcut ?? undefined}
          onPress={() => void (state === 'on' ? model.tab.pause() : model.tab.start())}
        >
          <span>{t(buttonText[state])}</span>
          <span aria-hidden="true">
            <Keycap caps={caps} />
          </span>
        </Button>
        {tab.labelling !== 'off' && state !== 'forbidden' && state !== 'noTab' ? (
          <Button onPress={() => void model.tab.stop()}>{t('popup.stop')}</Button>
        ) : null}
      </div>
      {hint ? (
        <p class="hint" id={hintId}>
          {t(hint)}
        </p>
      ) : null}
      {tab.shortcut === null && !hint ? (
        <Button kind="quiet" onPress={model.ports.openShortcuts}>
          {t('popup.noShortcut')}
        </Button>
      ) : null}
      <p class="trouble" role="alert">
        {trouble ? t(troubleText[trouble]) : null}
      </p>
    </section>
  );
}
