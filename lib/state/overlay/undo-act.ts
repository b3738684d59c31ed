import type { Event } from '../../domain/event.ts';
import type { ActDeps } from './deps.ts';
import { refusalText } from './refusal-text.ts';

/**
 * Takes back, or does again. What that is only the log knows, so it shows when it is on disk; the changed picture then
 * becomes current. A key that follows at once is held until then: it is meant for that picture.
 */
export function undoOrRedo(deps: ActDeps, name: 'undo' | 'redo'): void {
  const { sending, labels, feedback, ring, labelSet, hold } = deps;
  ring.step({ type: 'key' });
  const settled = hold.begin();
  sending.send(name, {}, 'all', {
    keys: [],
    acked: ({ events, left }) => {
      // Rows that go are known by their picture only while they are still there.
      const keys = changedKeys(deps, events);
      labels.take(events);
      const all = [...keys, ...changedKeys(deps, events)];
      const count = countPictures(deps, events, all);
      ring.refresh();
      labelSet.countAgain();
      const shown = new Set(all);
      feedback.drop((entry) => shown.has(deps.page.keyOf(entry.address)));
      const seen = deps.page.seen
        .peek()
        .pictures.find((picture) => picture.address !== '' && shown.has(deps.page.keyOf(picture.address)));
      if (seen) ring.step({ type: 'wentTo', picture: seen.picture.id });
      if (left > 0) feedback.say('overlay.leftAsItWas', { count: left }, 'warning');
      else if (!seen) feedback.say(name === 'undo' ? 'overlay.undoneElsewhere' : 'overlay.redoneElsewhere', { count });
      else feedback.say(name === 'undo' ? 'overlay.undone' : 'overlay.redone', { count });
      if (!seen) {
        // Keys pressed since, or right now, are meant for what is shown there: they must not fall on something here.
        ring.startle();
        deps.goElsewhere();
        if (hold.drop() > 0) feedback.say('overlay.tryAgain', {}, 'warning');
      }
      settled();
    },
    // It may take long now. Keys meant for what it would have shown must not fall on something else later.
    kept: () => {
      if (hold.drop() > 0) feedback.say('overlay.keysDropped', {}, 'warning');
      settled();
    },
    refused: (code) => {
      const nothing = code === 'nothingToUndo' || code === 'nothingToRedo';
      feedback.say(refusalText(code), {}, nothing ? 'quiet' : 'warning');
      settled();
    },
  });
}

/** How many pictures the events are about, those that are not on this page included. */
function countPictures({ labels }: ActDeps, events: readonly Event[], here: readonly string[]): number {
  const elsewhere = events.flatMap((event) => {
    if (event.kind !== 'annotation' && event.kind !== 'verdict') return [];
    if (labels.keyOfEvent(event)) return [];
    return event.after?.picture ?? event.target;
  });
  return new Set([...here, ...elsewhere]).size;
}

function changedKeys({ labels }: ActDeps, events: readonly Event[]): string[] {
  return events.flatMap((event) => labels.keyOfEvent(event) ?? []);
}
