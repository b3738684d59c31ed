import { computed, createModel, signal } from '@preact/signals';
import type { PartAct, PartMessage, PartReport, PartTo } from '../../protocol/parts.ts';
import type { OverlayPorts } from './overlay-ports.ts';
import type { SavingView } from './view.ts';

type PartsPorts = {
  /** In a frame that the top's overlay can't read: no bar, and the ring only when it is brought here. */
  isGuest: boolean;
  passOn(to: PartTo, message: PartMessage): Promise<unknown>;
  /** An act for another part did not get there. */
  actLost(): void;
};

const sumOf = (reports: Iterable<PartReport>, of: (report: PartReport) => number) =>
  [...reports].reduce((sum, report) => sum + of(report), 0);

const worst = ['saved', 'saving', 'trouble', 'blocked'] as const;

/**
 * The parts of this tab's overlay: the top frame's, which has the bar, and one in each frame that it can't read. One of
 * them has the ring. Where there is but the top, nothing here is ever said.
 */
export const PartsModel = createModel(({ isGuest, ...ports }: PartsPorts) => {
  const hasRing = signal(!isGuest);
  /** By frame; known in the top alone. */
  const reports = signal<ReadonlyMap<number, PartReport>>(new Map());

  /** Grows when the background may have forgotten what this part said. */
  const rejoined = signal(0);
  /** What each frame was told last of whether its part can be seen. */
  const told = new Map<number, boolean>();

  /** The ring is asked for, and not here yet. */
  let asked = false;

  /** The background was heard all the time since it told who has the ring. */
  let sure = true;

  const hasOthers = () => isGuest || reports.peek().size > 0;
  /** Another part may have taken the ring, and its word not be heard yet: the background gives back what is ours. */
  const inDoubt = () => !sure && hasOthers();

  /** The background may not know that the ring is here. */
  let untold = false;

  function passOn(to: PartTo, message: PartMessage): void {
    // Before anything else: what comes after it, and what waits there, is meant for the part with the ring.
    if (untold) {
      untold = false;
      if (hasRing.peek() && hasOthers()) passOn('all', { kind: 'still' });
    }
    ports.passOn(to, message).catch(() => {
      if (message.kind === 'act') ports.actLost();
      if (message.kind === 'ring') asked = false;
    });
  }

  function note(frame: number, report: PartReport | null): void {
    const next = new Map(reports.peek());
    if (report) next.set(frame, report);
    else {
      next.delete(frame);
      told.delete(frame);
    }
    reports.value = next;
  }

  return {
    isGuest: signal(isGuest),
    hasRing,
    reports,
    note,
    passOn,
    /** What of a frame is to be scrolled into view. */
    toReveal: signal<{ frame: number; y: number; height: number } | null>(null),
    /** Whether the top's bar can be seen, as it last said. */
    barSeen: signal(!isGuest),
    rejoined,
    total: computed(() => sumOf(reports.value.values(), (report) => report.total)),
    answered: computed(() => sumOf(reports.value.values(), (report) => report.answered)),
    inField: computed(() => [...reports.value.values()].some((report) => report.inField)),
    /** Of the current picture where the ring is in a frame; null where it is here. */
    current: computed(() => {
      if (hasRing.value) return null;
      const all = [...reports.value.values()];
      return {
        classes: all.flatMap((report) => report.classes),
        sweep: all.find((report) => report.sweep !== null)?.sweep ?? null,
      };
    }),
    /** How the answers of all parts stand, where this one's stand like this, and the others tell this: as the worst of them. */
    savingWith(own: SavingView, told: ReadonlyMap<number, PartReport>): SavingView {
      const others = [...told.values()].map(({ saving }) => saving);
      const count = others.reduce((sum, saving) => sum + saving.count, own.state === 'saved' ? 0 : own.count);
      if (count === 0 || own.state === 'trouble' || own.state === 'blocked') {
        return own.state === 'saved' ? own : { ...own, count };
      }
      const state = worst.findLast((one) => others.some((saving) => saving.state === one)) ?? 'saving';
      // Why is said in the frame itself, beside its way to keep the work.
      if (state === 'trouble') return { state, count, reason: '' };
      return state === 'blocked' ? { state, count, reason: 'version' } : { state: 'saving', count };
    },
    /** In the top: tells a frame's part whether the bar, and the frame, can be seen. */
    tellSeen(frame: number, isSeen: boolean): void {
      if (told.get(frame) === isSeen) return;
      told.set(frame, isSeen);
      passOn(frame, { kind: 'bar', seen: isSeen });
    },
    /** The background is not heard any more. */
    cutOff(): void {
      sure = false;
      untold = true;
    },
    /** The background may have forgotten what this part said. */
    rejoin(): void {
      told.clear();
      asked = false;
      untold = true;
      rejoined.value += 1;
    },
    /** What was undone here, or done again, another part may show: that takes the ring. */
    askUndone(): void {
      if (hasOthers()) passOn('all', { kind: 'undone' });
    },
    /** So many pictures were answered here. */
    tellAnswered(count: number): void {
      if (isGuest) passOn('top', { kind: 'answered', count });
    },
    /** The ring is here once all parts hear so, in one order: two that had it could both answer. */
    takeRing(): void {
      if (hasRing.peek() || asked) return;
      asked = true;
      passOn('all', { kind: 'ring' });
    },
    /** Who has the ring now was heard. */
    ringAt(isHere: boolean): void {
      asked = false;
      sure = true;
      hasRing.value = isHere;
    },
    /** Hands an act to the part that has the ring, or to the one that has the bar. False: that is this one. */
    sendOn(act: PartAct, to: 'ring' | 'top' = 'ring'): boolean {
      if (to === 'top' ? !isGuest : hasRing.peek() && !inDoubt()) return false;
      passOn(to, { kind: 'act', act, at: Date.now() });
      return true;
    },
  };
});

/** Of an overlay. */
export function createParts(
  { isGuest = false, backend }: Pick<OverlayPorts, 'isGuest' | 'backend'>,
  actLost: () => void,
) {
  const passOn: PartsPorts['passOn'] = (to, message) => backend.request('passOn', { to, message });
  return new PartsModel({ isGuest, actLost, passOn });
}

type Hands = { answer(classId: string): void; sweep(classId: string): void };

/** Where the ring is in another part, answers are its to give. */
export function toTheRing<Given extends Hands>(
  hands: Given,
  parts: InstanceType<typeof PartsModel>,
  labelSet: () => string,
): Given {
  return {
    ...hands,
    answer(classId) {
      if (!parts.sendOn({ do: 'answer', class: classId, labelSet: labelSet() })) hands.answer(classId);
    },
    sweep(classId) {
      if (parts.sendOn({ do: 'sweep', class: classId, labelSet: labelSet() })) return;
      hands.sweep(classId);
    },
  };
}
