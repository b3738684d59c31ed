import { createClassIndexes } from '../../state/finder/class-indexes.ts';
import { Help } from '../help/Help.tsx';
import helpStyle from '../help/help.css?inline';
import { Menu } from '../menu/Menu.tsx';
import menuStyle from '../menu/menu.css?inline';
import dialogStyle from '../overlay/dialog.css?inline';
import { type DialogProps, sharedRuntime } from '../overlay/runtime/shared-runtime.ts';
import { Finder } from './Finder.tsx';
import finderStyle from './finder.css?inline';

function soon(run: () => void): () => void {
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}

/** Hands what opens as a dialog to the overlay of this page: the finder, the sheet of keys, the menu of a picture. */
export function offerDialogs(): void {
  const indexes = createClassIndexes({ now: () => performance.now(), soon });
  const finder = (props: DialogProps) => <Finder {...props} indexes={indexes} />;
  sharedRuntime().offer({ finder, help: Help, menu: Menu }, dialogStyle + finderStyle + helpStyle + menuStyle);
}
