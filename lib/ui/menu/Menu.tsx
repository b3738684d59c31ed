import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KeyPress } from '../../keys/key-press.ts';
import { matchKey } from '../../keys/match-key.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { useModal } from '../overlay/use-modal.ts';
import { MenuItem } from './MenuItem.tsx';
import { menuItems } from './menu-items.ts';
import { placeMenu } from './place-menu.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What can be said of one picture, where it was asked for: classes, done, skip. Arrows and Enter, or each one's own key. */
export function Menu({ tools, words }: DialogProps) {
  const { model } = tools;
  const { menu } = model;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const items = menuItems(model, words);
  const now = useRef({ items, active });
  now.current = { items, active };
  useModal(dialog, menu.isOpen);
  const at = menu.open.value?.at;

  useLayoutEffect(() => {
    if (dialog.current && at) placeMenu(dialog.current, at);
  }, [at]);
  // The focus is where the choice is, for screen readers; keys come by the overlay's listener.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-at="${active}"]`)?.focus();
  }, [active]);

  const press = useMemo(
    () => (key: KeyPress) => {
      const { items: shown, active: chosen } = now.current;
      const step = steps[key.key];
      if (step) return setActive((chosen + step + shown.length) % shown.length);
      if (key.key === 'Home' || key.key === 'End') return setActive(key.key === 'Home' ? 0 : shown.length - 1);
      if (key.key === 'Escape' || key.key === 'Tab') return menu.close();
      if (key.key === 'Enter' || key.key === ' ') return key.repeat ? undefined : shown[chosen]?.choose();
      const match = matchKey(key, 'page', model.labelSet.keys.peek().byKey, model.settings.peek().keys);
      if (match?.kind === 'action' && match.action === 'menu') return menu.close();
      if (match?.kind === 'class' && !match.sweep) menu.choose(() => model.answer(match.classId));
      else if (match?.kind === 'action') shown.find((item) => item.action === match.action)?.choose();
    },
    [model, menu],
  );
  useLayoutEffect(() => menu.takeOver(press), [menu, press]);

  return (
    <dialog
      ref={dialog}
      class="menu"
      aria-label={words.t('overlay.menu')}
      onCancel={menu.close}
      onPointerDown={(event) => {
        if (event.target === dialog.current) menu.close();
      }}
    >
      <div ref={list} class="menu-items" role="menu" aria-label={words.t('overlay.menu')}>
        <span ref={tools.seenInDialog} class="menu-seen" />
        {items.map((item, index) => (
          <MenuItem key={item.id} item={item} index={index} isActive={index === active} reach={setActive} />
        ))}
      </div>
    </dialog>
  );
}
