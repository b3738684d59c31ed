import type { Surface } from '../domain/event.ts';
import type { Sender } from './port.ts';
import type { CommandStamp } from './stamp.ts';

/** The origin of an address, or null where it has none that could be compared. */
export function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** An overlay lives in a tab's page, in its top frame or another, and nowhere else; every other surface is a page of ours. */
export function maySpeakAs(sender: Sender, surface: Surface): boolean {
  if (sender.kind === 'page') return surface === 'overlay';
  return surface !== 'overlay' && surface !== 'background';
}

/** Whether an address is of the page that speaks, or of another one of its site. */
export function isOwnPage(sender: Sender, address: string): boolean {
  return sender.kind === 'page' && originOf(address) === sender.origin;
}

const topOnly: readonly string[] = ['reportPage'];

/** The part of an overlay in a frame has no business with the badge. */
export function mayAsk(sender: Sender, name: string): boolean {
  return sender.kind !== 'page' || sender.frame === 0 || !topOnly.includes(name);
}

/** The pages a payload says pictures were seen on. */
function* pagesNamed(payload: unknown): Generator<string> {
  const { pictures, picture } = payload as { pictures?: unknown; picture?: unknown };
  for (const entry of [...(Array.isArray(pictures) ? pictures : []), ...(picture ? [{ picture }] : [])]) {
    const { sighting } = entry.picture ?? entry;
    if (sighting) yield sighting.page;
  }
}

/** Whether every page that a command names is the sender's own site: a page can't speak of what others show. */
export function isFromItsPage(sender: Sender, stamp: CommandStamp, payload: unknown): boolean {
  if (sender.kind !== 'page') return true;
  if (stamp.page !== null && originOf(stamp.page) !== sender.origin) return false;
  for (const page of pagesNamed(payload)) if (originOf(page) !== sender.origin) return false;
  return true;
}
