import type { Refusal } from '../../protocol/envelope.ts';

/** What the bar says of a command that will never be carried out: what happened, what is safe, what to do. */
export const refusalText = {
  invalid: 'overlay.refused.invalid',
  notAllowed: 'overlay.refused.notAllowed',
  unknownLabelSet: 'overlay.refused.unknownLabelSet',
  unknownClass: 'overlay.refused.unknownClass',
  classNotAnswerable: 'overlay.refused.classNotAnswerable',
  invalidShape: 'overlay.refused.invalidShape',
  shapeNotAllowed: 'overlay.refused.shapeNotAllowed',
  idReused: 'overlay.refused.idReused',
  nothingToUndo: 'overlay.nothingToUndo',
  nothingToRedo: 'overlay.nothingToRedo',
} as const satisfies Record<Refusal, string>;
