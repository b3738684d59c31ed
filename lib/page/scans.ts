/** Scans of a page, one after the other, each in slices, so that the page has its turn between them. */
import { type FindOptions, scanPictures } from './find-pictures.ts';
import type { PictureList } from './picture-list.ts';
import { createPace } from './scan-pace.ts';
import { whileAlive } from './while-alive.ts';

const never = Number.POSITIVE_INFINITY;

type Scan = ReturnType<typeof scanPictures>;

/** Brings what they see into `list`. The first is hasty; the one after it, due at once, sees the rest. */
export function createScans(document: Document, list: PictureList, options: FindOptions) {
  const pace = createPace(0.1, 60, 2000);
  const agePace = createPace(0.02, 1000, 20_000);
  let scan: Scan | undefined;
  /** ms spent on the scan that is under way. */
  let work = 0;
  let stale = true;
  let aged = false;
  let hasty = true;
  let complete = false;
  let touched = new Set<Element>();

  return {
    /** What was seen may no longer be so; of `element`, where it is given, not even its address. */
    outdate(element?: Element): void {
      if (element) touched.add(element);
      stale = true;
    },
    /** Something was scrolled: what that brings mostly tells of itself, and is looked for in time. */
    age(): void {
      aged = true;
    },
    isUnderWay: (): boolean => scan !== undefined,
    /** Whether the page has been looked through, not only what is near the window. */
    isComplete: (): boolean => complete,
    /** ms until one is due; 0: now; infinite: nothing gives cause for one. */
    wait: (now: number): number => Math.min(stale ? pace.wait(now) : never, aged ? agePace.wait(now) : never),
    /** One slice of at most some ms, of a new scan if none is under way. True: it came to its end. */
    goOn(budget: number): boolean {
      const from = performance.now();
      if (!scan) {
        stale = false;
        aged = false;
        work = 0;
        scan = scanPictures(document, { ...options, hasty }, { seen: list.seen, touched });
        touched = new Set();
      }
      const under = scan;
      const step = whileAlive(() => {
        let next = under.next();
        while (!next.done && performance.now() - from < budget) next = under.next();
        return next;
      }, undefined);
      const to = performance.now();
      work += to - from;
      if (step && !step.done) return false;
      scan = undefined;
      pace.worked(to - work, to);
      agePace.worked(to - work, to);
      // What the first left out comes next; so does all, where a frame went while it was being looked through.
      if (hasty || !step) stale = true;
      if (!step) return false;
      list.replace(step.value);
      complete ||= !hasty;
      hasty = false;
      // What was swapped while the slices ran was seen before or after its change: look again.
      list.recheck(touched);
      return true;
    },
    stop(): void {
      scan = undefined;
    },
  };
}
