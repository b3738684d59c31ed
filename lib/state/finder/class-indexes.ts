import type { LabelClass, LabelSet } from '../../domain/label-set.ts';
import { type ClassIndex, indexClasses } from '../../overlay/finder/index-classes.ts';

/** Most ms of indexing in one go: frames are drawn between, and keys heard. */
const longestPiece = 5;

type IndexPorts = {
  /** A steady clock, ms. */
  now(): number;
  /** Runs soon, after the browser had its turn; the result calls it off. */
  soon(run: () => void): () => void;
};

/** The index of a label set's answerable classes, made once for as long as the set is the same one. */
export type ClassIndexes = {
  /** Calls back with the index: at once where it is there or can be made in one piece. The result calls it off. */
  get(set: LabelSet, answerable: readonly LabelClass[], done: (index: ClassIndex) => void): () => void;
};

export function createClassIndexes({ now, soon }: IndexPorts): ClassIndexes {
  let last: { readonly set: LabelSet; readonly index: ClassIndex } | null = null;

  return {
    get(set, answerable, done) {
      if (last?.set === set) {
        done(last.index);
        return () => {};
      }
      const making = indexClasses(set.classes, answerable);
      let callOff = () => {};
      function goOn(): void {
        const until = now() + longestPiece;
        for (;;) {
          const step = making.next();
          if (step.done) {
            last = { set, index: step.value };
            return done(step.value);
          }
          if (now() >= until) break;
        }
        callOff = soon(goOn);
      }
      goOn();
      return () => callOff();
    },
  };
}
