import type { Event } from '../../domain/event.ts';
import type { OverlayModel } from './overlay-model.ts';

/**
 * What was undone, or done again, last in this tab: where another part asked for it and does not show the picture, the
 * part that does takes the ring, so that the right key can follow.
 */
export function createUndoneElsewhere(model: InstanceType<typeof OverlayModel>) {
  const { labels, page, ring, parts, feedback } = model;
  let keys: ReadonlySet<string> = new Set();
  /** Asked for before the feed has told: it is held back while a question is answered. */
  let isAwaited = false;

  function goThere(): void {
    const shown = page.seen.peek().pictures.find(({ address, picture }) => {
      return address !== '' && ring.byId.peek().has(picture.id) && keys.has(page.keyOf(address));
    });
    isAwaited = !shown;
    if (!shown || parts.hasRing.peek()) return;
    parts.takeRing();
    ring.refresh();
    ring.step({ type: 'wentTo', picture: shown.picture.id });
    feedback.say('overlay.undone', { count: keys.size });
  }

  return {
    /** Takes what the feed tells. */
    take(events: readonly Event[]): void {
      const undone = events.filter(({ undoes, scope }) => undoes !== null && scope === model.tab.peek().scope);
      const keysNow = () => undone.flatMap((event) => labels.keyOfEvent(event) ?? []);
      // Rows that go are known by their picture only while they are still there.
      const before = keysNow();
      labels.take(events);
      if (undone.length === 0) return;
      keys = new Set([...before, ...keysNow()]);
      if (isAwaited) goThere();
      isAwaited = false;
    },
    /** The part that asked has not got it. */
    goThere,
  };
}
