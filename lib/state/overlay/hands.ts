import { createActs } from './acts.ts';
import type { ActDeps } from './deps.ts';
import { PaintModel } from './paint-model.ts';
import { picturesToSweep, sweep } from './sweep-act.ts';
import { SweepModel } from './sweep-model.ts';
import { undoOrRedo } from './undo-act.ts';

type HandsPorts = {
  deps: ActDeps;
  /** A steady clock, ms. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Whether the overlay can be seen. */
  seen: { peek(): boolean };
};

/** What the person does: to one picture, to all in view, to those they paint over. Each waits for undos under way. */
export function createHands({ deps, now, after, seen }: HandsPorts) {
  const { hold, goingOn } = deps;
  const acts = createActs(deps);
  const sweeping = new SweepModel({ now, after, toSweep: () => picturesToSweep(deps) });
  const painting = new PaintModel({ deps, answer: acts.answer, now, seen });
  return {
    acts,
    sweeping,
    painting,
    /** Nothing is held any more, neither Shift nor a class key, and nothing goes on by itself. */
    letGo(): void {
      sweeping.cancel();
      painting.end();
      goingOn.stop();
    },
    /** Does what a key means, after the undos that are still under way. */
    perform: (act: () => void): void => hold.run(act),
    answer: (classId: string): void => hold.run(() => void acts.answer(classId)),
    sweep: (classId: string): void =>
      hold.run(() => {
        sweep(deps, classId, sweeping.take());
        sweeping.swept();
      }),
    undo: (): void => hold.runBeside(() => undoOrRedo(deps, 'undo')),
    redo: (): void => hold.runBeside(() => undoOrRedo(deps, 'redo')),
  };
}
