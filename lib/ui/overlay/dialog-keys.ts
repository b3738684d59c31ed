import { isComposition } from '../../keys/key-press.ts';
import { matchKey } from '../../keys/match-key.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import { refuseUnseen } from '../../state/overlay/refuse-unseen.ts';

type DialogKeysPorts = {
  model: InstanceType<typeof OverlayModel>;
  /** The key is ours, and does nothing else any more. */
  swallow(event: KeyboardEvent): void;
  /** The key types, or works a control of ours; the page hears none of it. */
  keep(event: KeyboardEvent): void;
  isSeen(): boolean;
};

/** Gives keys to the dialog that is open. The result tells whether there is one, so that the key was its. */
export function createDialogKeys({ model, swallow, keep, isSeen }: DialogKeysPorts) {
  /** All keys are the finder's; what it does not use up types, or is the input method's. */
  function inFinder(event: KeyboardEvent): void {
    if (model.finder.press(event)) swallow(event);
    else keep(event);
  }

  /** Every key is the menu's: none of them may answer beside it. */
  function inMenu(event: KeyboardEvent): void {
    swallow(event);
    model.menu.press(event);
  }

  function inHelp(event: KeyboardEvent): void {
    const match = matchKey(event, 'page', new Map(), model.settings.peek().keys);
    if (match?.kind !== 'action' || (match.action !== 'escape' && match.action !== 'help')) return;
    swallow(event);
    model.helpOpen.value = false;
  }

  /** What the editor has no use for works the control of ours that has the focus. */
  function inEditor(event: KeyboardEvent): void {
    // Until the editor is there keys wait for it.
    const isUnseen = model.editor.hands() && event.key !== 'Escape' && !isSeen();
    if (isUnseen) refuseUnseen(model);
    if (!isUnseen && !isComposition(event) && model.editor.press(event)) swallow(event);
    else keep(event);
  }

  return (event: KeyboardEvent): boolean => {
    if (model.menu.isOpen.peek()) inMenu(event);
    else if (model.finder.isOpen.peek()) inFinder(event);
    else if (model.helpOpen.peek()) inHelp(event);
    else if (model.editor.isOpen.peek()) inEditor(event);
    else return false;
    return true;
  };
}
