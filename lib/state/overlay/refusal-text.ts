import type { Refusal } from '../../protocol/envelope.ts';

/** What the bar says of a command that will never be carried out: what happened, what is safe, what to do. */
export function refusalText(code: Refusal): string {
  return /^nothing/.test(code) ? `overlay.${code}` : `overlay.refused.${code}`;
}
