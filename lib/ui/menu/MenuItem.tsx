import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import type { Item } from './menu-items.ts';

type MenuItemProps = {
  readonly item: Item;
  readonly index: number;
  readonly isActive: boolean;
  /** The pointer came to it. */
  readonly reach: (index: number) => void;
};

/** One line: what it says, and the key that does the same. Only the person's own click counts. */
export function MenuItem({ item, index, isActive, reach }: MenuItemProps) {
  return (
    <button
      type="button"
      class={item.apart ? 'menu-item apart' : 'menu-item'}
      {...(item.role === 'menuitem' ? { role: 'menuitem' } : { role: item.role, 'aria-checked': item.on ?? false })}
      aria-keyshortcuts={item.key || undefined}
      tabIndex={isActive ? 0 : -1}
      data-at={index}
      data-active={isActive}
      onPointerMove={() => reach(index)}
      onClick={(event) => {
        if (event.isTrusted) item.choose();
      }}
    >
      <span class="menu-check" aria-hidden="true" />
      {item.colour ? <Swatch colour={item.colour} /> : null}
      <span class="menu-text">{item.text}</span>
      <span aria-hidden="true">
        <Keycap caps={item.key ? item.key.split(/(?<=.)\+/) : []} />
      </span>
    </button>
  );
}
