import { useRef } from 'preact/hooks';
import { bindingsOf } from '../../keys/bindings-of.ts';
import { keycaps } from '../../keys/key-label.ts';
import { keysOf } from '../../keys/key-table.ts';
import { Icon } from '../overlay/Icon.tsx';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { useModal } from '../overlay/use-modal.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { isMac } from '../shared/platform.ts';

/** The keys of the page, or of the shape editor over it, from the one table. A dialog of our own: it works above a page's modal dialog, too. */
export function Help({ tools: { model }, words: { t, nameOf } }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, model.helpOpen);
  const close = () => {
    model.helpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close} onCancel={close}>
      <div class="help-head">
        <h2 id="help-title">{t('overlay.helpTitle')}</h2>
        <button type="button" class="bar-button" aria-label={t('overlay.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <dl class="help-keys">
        {model.chips.value
          .filter((chip) => chip.keycap !== null)
          .map((chip) => (
            <div key={chip.id} class="help-row">
              <dt>
                <Keycap caps={[chip.keycap ?? '']} />
              </dt>
              <dd>{nameOf(chip.name)}</dd>
            </div>
          ))}
        {keysOf(model.editor.isOpen.value || model.editor.inPlace.value ? 'editor' : 'page').map((row) => (
          <div key={row.action} class="help-row">
            <dt>
              {bindingsOf(row, model.settings.value.keys).map((binding) => (
                <Keycap key={binding} caps={keycaps(binding, isMac)} />
              ))}
            </dt>
            <dd>{t(`keys.${row.action}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
