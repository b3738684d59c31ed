import type { ActDeps } from './deps.ts';
import type { PartsModel } from './parts-model.ts';

type HandOnDeps = Pick<ActDeps, 'ring' | 'feedback'> & { parts: InstanceType<typeof PartsModel> };

/** Said where a part has no unanswered picture left. */
export const allAnswered = 'overlay.allAnswered';

/**
 * In the top, in place of those words: the ring goes to the next part that has unanswered pictures, by its frame, the top
 * after the last. False where none has.
 */
export function handOn(deps: HandOnDeps, from: number): boolean {
  const { parts, ring } = deps;
  const open = [...parts.reports.peek()].filter(([frame, { unanswered }]) => unanswered > 0 && frame !== from);
  const frames = open.map(([frame]) => frame).toSorted((one, other) => one - other);
  const next = frames.find((frame) => frame > from);
  const isOurs = next === undefined && from !== 0 && ring.unanswered.peek() > 0;
  if (isOurs) {
    goOn(deps);
    return true;
  }
  const to = next ?? frames[0];
  if (to !== undefined) parts.passOn(to, { kind: 'goOn' });
  return to !== undefined;
}

/** The ring comes to this part, to a picture that waits for an answer. */
export function goOn({ parts, ring, feedback }: HandOnDeps): void {
  if (ring.unanswered.peek() === 0) return;
  parts.takeRing();
  feedback.hush();
  const current = ring.current.peek()?.picture.id;
  const { answered, leftOut } = ring.pictures.peek();
  if (current === undefined || answered.has(current) || leftOut.has(current)) {
    ring.step({ type: 'stepped', to: 'nextUnanswered' });
  } else ring.step({ type: 'wentTo', picture: current });
}
