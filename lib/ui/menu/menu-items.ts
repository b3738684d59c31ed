import { keyText } from '../../keys/key-label.ts';
import type { ActionId } from '../../keys/key-table.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { type ClassColour, classColour } from '../shared/class-colour.ts';
import { isMac } from '../shared/platform.ts';

/** One line of the menu. `action`: the one whose key does the same. */
export type Item = {
  readonly id: string;
  readonly role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
  readonly text: string;
  readonly key: string;
  readonly colour?: ClassColour;
  /** Of a class: whether the picture has it. */
  readonly on?: boolean;
  readonly action?: ActionId;
  /** A line stands above it. */
  readonly apart?: boolean;
  choose(): void;
};

type Model = DialogProps['tools']['model'];

/** What the menu of a picture offers: the classes of the tab's label set as they are now, then the verdicts. */
export function menuItems(model: Model, { t, nameOf }: DialogProps['words']): readonly Item[] {
  const { menu, acts } = model;
  const chips = model.chips.value;
  const keys = model.settings.value.keys;
  const classes = chips.map(
    (chip): Item => ({
      id: `class ${chip.id}`,
      role: model.labelSet.set.value?.answer === 'many' ? 'menuitemcheckbox' : 'menuitemradio',
      text: nameOf(chip.name),
      key: chip.keycap ?? '',
      colour: classColour(chip),
      on: chip.on,
      choose: () => menu.choose(() => model.answer(chip.id)),
    }),
  );
  const more = model.labelSet.classes.value.length - chips.length;
  const doing = (action: ActionId, text: string, act: () => void, apart = false): Item => ({
    id: action,
    role: 'menuitem',
    text,
    key: keyText(action, keys, isMac),
    action,
    apart,
    choose: () => menu.choose(act),
  });
  return [
    ...classes,
    doing('finder', more > 0 ? t('overlay.menuMore', { count: more }) : t('overlay.find'), model.finder.open),
    doing('loupe', t('overlay.menuLoupe'), model.editor.open, true),
    doing('done', t('overlay.menuDone'), () => model.perform(() => acts.giveVerdict('done'))),
    doing('skip', t('overlay.menuSkip'), () => model.perform(() => acts.giveVerdict('skipped'))),
    doing('clear', t('overlay.menuClear'), () => model.perform(acts.clear)),
  ];
}
