import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ClassIndexes } from '../../state/finder/class-indexes.ts';
import { FinderModel } from '../../state/finder/finder-model.ts';
import { Icon } from '../overlay/Icon.tsx';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { useModal } from '../overlay/use-modal.ts';
import { FinderList } from './FinderList.tsx';
import { keepFromPage } from './keep-from-page.ts';

type Finding = InstanceType<typeof FinderModel>;
type FinderProps = DialogProps & { readonly indexes: ClassIndexes };

function useFinder({ tools: { model }, indexes }: FinderProps): Finding {
  const finder = useMemo(
    () =>
      new FinderModel({
        set: model.labelSet.set,
        answerable: model.labelSet.classes,
        uses: () => model.labelSet.counts.peek(),
        indexes,
        close: model.finder.close,
        choose(id) {
          if (!model.seen.peek()) return model.feedback.say('overlay.refusedHidden', {}, 'warning');
          model.finder.close();
          const editor = model.editor.hands();
          if (editor) editor.giveClass(id);
          else model.answer(id);
        },
      }),
    [model, indexes],
  );
  useEffect(() => () => finder[Symbol.dispose](), [finder]);
  return finder;
}

/** A click beside the dialog closes it, one on a row takes it. By the mouse only: the field has the keys. */
function takeClick(event: MouseEvent, dialog: HTMLElement, finder: Finding, tools: DialogProps['tools']): void {
  const row = (event.target as Element).closest<HTMLElement>('[role=option]');
  if (event.target === dialog) tools.model.finder.close();
  else if (row && event.isTrusted) finder.take(Number(row.dataset.rank));
}

/** How many fit; read out by screen readers. */
function Count({ finder, words: { t } }: DialogProps & { finder: Finding }) {
  const count = finder.count.value;
  const slips = finder.found.value?.slips;
  const found = (many: number) => t(slips ? 'overlay.findSlips' : 'overlay.findCount', { count: many });
  return (
    <div class="find-count" role="status" aria-live="polite">
      {count === null ? t('overlay.findPreparing') : count === 0 ? t('overlay.findNone') : found(count)}
    </div>
  );
}

/**
 * Finds a class and answers with it. The field keeps the focus; arrows move through the list, Enter takes, Esc closes
 * (`FinderModel.press`, by way of the overlay's listener). What an input method composes is its own until it is done.
 */
export function Finder(props: FinderProps) {
  const { tools, words } = props;
  const finder = useFinder(props);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useModal(dialog, tools.model.finder.isOpen);
  useLayoutEffect(() => {
    const ended = new AbortController();
    const element = dialog.current;
    if (field.current) {
      // The field has the focus from now on, so that keys need not be kept for it any more.
      const ahead = tools.model.finder.takeOver(finder.press);
      field.current.value = ahead.text;
      keepFromPage(field.current, finder.type, ended.signal);
      finder.goOn(ahead);
    }
    element?.addEventListener('click', (event) => takeClick(event, element, finder, tools), ended);
    return () => ended.abort();
  }, [finder, tools]);

  const { t } = words;
  const active = finder.active.value;
  const close = tools.model.finder.close;
  return (
    <dialog ref={dialog} class="find" aria-label={t('overlay.find')} onCancel={close}>
      <div class="find-box">
        <div class="find-head">
          <span ref={tools.seenInDialog} class="find-icon">
            <Icon name="find" />
          </span>
          <input
            ref={field}
            class="find-field"
            type="text"
            role="combobox"
            aria-label={t('overlay.find')}
            aria-expanded={Boolean(finder.count.value)}
            aria-controls="find-list"
            aria-autocomplete="list"
            aria-activedescendant={active === null ? undefined : `find-${active}`}
            autocomplete="off"
            spellcheck={false}
            placeholder={t('overlay.findPlaceholder')}
          />
          {/* Esc closes, too: Tab need not come here, and Enter stays the field's. */}
          <button type="button" class="bar-button" tabIndex={-1} aria-label={t('overlay.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <FinderList finder={finder} tools={tools} words={words} />
        <div class="find-foot">
          <Count finder={finder} tools={tools} words={words} />
          <span>{t('overlay.findHint')}</span>
        </div>
      </div>
    </dialog>
  );
}
