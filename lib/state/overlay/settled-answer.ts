import type { ActDeps } from './deps.ts';
import { refusalText } from './refusal-text.ts';
import type { Ack, Outcome } from './sending-model.ts';
import type { Target } from './target.ts';

/** What happens when a command about pictures is settled: solid marks, fresh counts; or the paint taken back, with a word. */
export function settledAnswer(deps: ActDeps, targets: readonly Target[], command: () => string): Outcome {
  const { labels, feedback, labelSet, sizes } = deps;
  const keys = targets.map((target) => target.key);
  return {
    keys,
    acked(ack: Ack) {
      labels.end(ack.id, keys, ack.events);
      feedback.saved(ack.id);
      labelSet.countAgain();
      for (const event of ack.events) {
        if (event.kind !== 'picture' || !event.after || event.after.size) continue;
        const named = event.after.keys;
        const target = targets.find(({ key }) => named.includes(key));
        if (target) sizes.wanted(target);
      }
    },
    refused(code) {
      labels.end(command(), keys, []);
      feedback.drop((entry) => entry.command === command());
      feedback.say(refusalText(code), {}, 'warning');
    },
  };
}
