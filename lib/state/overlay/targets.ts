import type { How } from '../../domain/annotation.ts';
import type { Stamp } from '../../domain/answering.ts';
import { newId } from '../../domain/ids.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import { type NamedPicture, storedAddress } from '../../domain/picture.ts';
import type { ActDeps } from './deps.ts';
import type { Target } from './target.ts';

/**
 * The current picture, if a key may answer it now: loaded, still what it was, at least half in view, and not under
 * something of the page's. Otherwise it is scrolled there, or it is said why not, and nothing is answered.
 */
export function currentTarget({ ring, reader, feedback, page, labels, keyOf }: ActDeps): Target | null {
  ring.step({ type: 'key' });
  const seen = ring.current.peek();
  if (!seen) {
    feedback.say(page.seen.peek().complete ? 'overlay.refusedNoPicture' : 'overlay.tryAgain', {}, 'warning');
    return null;
  }
  // Of one whose answer is still asked for nobody can tell whether a key would replace it.
  if (!reader.stillShows(seen) || !labels.isTold(page.keyOf(seen.address))) {
    feedback.say('overlay.refusedLoading', {}, 'warning');
    return null;
  }
  if (ring.missesAim()) {
    feedback.say('overlay.refusedChanged', {}, 'warning');
    return null;
  }
  if (!reader.isInView(seen.picture)) {
    reader.reveal(seen.picture);
    feedback.say('overlay.refusedScrolled', {}, 'warning');
    return null;
  }
  // Under a picture that was opened large, say: what the person looks at is another one.
  if (reader.isCovered(seen.picture)) {
    feedback.say('overlay.refusedCovered', { key: keyOf('nextUnanswered') }, 'warning');
    return null;
  }
  return { seen, key: page.keyOf(seen.address) };
}

/** A picture as a command names it. */
export function named({ seen, key }: Target, { reader }: ActDeps): NamedPicture {
  return { key, newPicture: newId(), address: storedAddress(seen.address), sighting: reader.sightingOf(seen.picture) };
}

/** What the rows of a gesture share, for the optimistic view. */
export function stampOf(deps: ActDeps, set: LabelSet, how: How): Stamp {
  return {
    picture: newId(),
    labelSet: set.id,
    labelSetVersion: set.version,
    by: deps.worker(),
    how,
    at: Date.now(),
  };
}

/** The command's fields that say which label set is meant. */
export const inSet = (set: LabelSet) => ({ labelSet: set.id, labelSetVersion: set.version });
