import type { LabelSet } from '../lib/domain/label-set.ts';
import coco from './coco.json' with { type: 'json' };
import review from './review.json' with { type: 'json' };
import scenes from './scenes.json' with { type: 'json' };
import score from './score.json' with { type: 'json' };
import street from './street.json' with { type: 'json' };
import voc from './voc.json' with { type: 'json' };

/**
 * The label sets Tagalong brings along, in the order pickers show them; the first is the one a first start begins with.
 * Read by the background alone. Their types are asserted here because JSON widens them: seeds.test.ts parses each one,
 * so that the background, which starts many times a day, need not.
 */
export const seeds: readonly LabelSet[] = [score, review, scenes, street, voc, coco] as LabelSet[];
