import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import type { UnsavedAnswer } from '../../state/overlay/unsaved-answers.ts';
import type { OverlayCatalogue } from '../messages/overlay-catalogues.ts';
import type { Words } from '../messages/words-context.tsx';

const sayings = {
  done: 'overlay.done',
  skipped: 'overlay.skipped',
  clear: 'overlay.cleared',
  unsure: 'overlay.unsure',
  sure: 'overlay.sure',
  draw: 'overlay.shapeDrawn',
  change: 'overlay.shapeChanged',
  removeShape: 'overlay.shapeRemoved',
} as const;

/**
 * The answers that are not saved as a person can enter them again: a line each, oldest first, what was said, of which
 * picture, on which page, and where in it. Between tabs, so that it pastes into a sheet; ends in a line's end where there is any.
 */
export function unsavedText(
  { labelSet }: Pick<InstanceType<typeof OverlayModel>, 'labelSet'>,
  answers: readonly UnsavedAnswer[],
  { t, nameOf }: Words<OverlayCatalogue>,
): string {
  function saying({ said, class: id }: UnsavedAnswer): string {
    if (said === 'undo') return t('overlay.undone', { count: 1 });
    if (said === 'redo') return t('overlay.redone', { count: 1 });
    const name = id === null ? '' : nameOf(labelSet.viewOf(id).name);
    if (said === 'put') return name;
    if (said === 'remove') return t('overlay.takenOff', { name });
    return [t(sayings[said]), name].filter(Boolean).join(': ');
  }
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return answers
    .map((answer) => {
      const cells = [saying(answer), answer.about, answer.address, answer.page];
      if (answer.shape) cells.push(JSON.stringify(answer.shape));
      return `${cells.map(plain).join('\t')}\n`;
    })
    .join('');
}
