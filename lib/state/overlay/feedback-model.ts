import { createModel, signal } from '@preact/signals';
import { answeredAt, answersAMinute, inputAt, noPace } from '../../overlay/pace.ts';
import type { PagePicture, ScrollFrame } from '../../page/page-picture.ts';
import type { FlashView, LastAnswerView } from './view.ts';

/** How long an answered picture shows its class, and how long a message stands, in ms. */
const flashMs = 200;
const noticeMs = 5000;
const lastKept = 5;

/** What the bar says besides the counts. `key` is the message's in the overlay's catalogue. */
type Notice<Key extends string = string> = {
  id: number;
  key: Key;
  params: Record<string, string | number>;
  tone: 'quiet' | 'warning';
};

type FeedbackPorts = {
  /** A steady clock, ms. */
  now(): number;
  /** Calls back after some ms; the result calls it off. */
  after(ms: number, run: () => void): () => void;
  /** What is not to be said now. */
  isMuted?(key: string): boolean;
  /** So many pictures were answered. */
  onAnswered?(count: number): void;
};

/** What the person is told at once of each key: the flash, the message, the last answers, the pace. */
export const FeedbackModel = createModel((ports: FeedbackPorts) => {
  const notice = signal<Notice | null>(null);
  const flash = signal<FlashView | null>(null);
  const last = signal<readonly LastAnswerView[]>([]);
  const pace = signal(noPace);
  const perMinute = signal<number | null>(null);
  let ids = 0;
  let endFlash = () => {};
  let endNotice = () => {};
  /** Active ms at the last gesture: what has gone by since is that gesture's work. */
  let activeBefore = 0;

  /** Counts pictures that were answered now, here or in another part of the overlay. */
  function keepPace(count: number): void {
    pace.value = answeredAt(pace.value, ports.now(), count);
    perMinute.value = answersAMinute(pace.value, ports.now());
  }

  return {
    keepPace,
    notice,
    flash,
    last,
    perMinute,

    say(key: string, params: Record<string, string | number> = {}, tone: Notice['tone'] = 'quiet'): void {
      if (ports.isMuted?.(key)) return;
      ids += 1;
      notice.value = { id: ids, key, params, tone };
      endNotice();
      endNotice = ports.after(noticeMs, () => {
        notice.value = null;
      });
    },
    hush(): void {
      endNotice();
      notice.value = null;
    },

    flashOn(picture: PagePicture, frame: ScrollFrame, label: FlashView['label']): void {
      ids += 1;
      flash.value = { id: ids, picture, frame, label };
      endFlash();
      endFlash = ports.after(flashMs, () => {
        flash.value = null;
      });
    },

    input(): void {
      pace.value = inputAt(pace.value, ports.now());
    },
    /** Active ms since the last gesture: what the event's `activeMs` says, before its cap. */
    activeSince(): number {
      const now = inputAt(pace.peek(), ports.now());
      const since = now.active - activeBefore;
      activeBefore = now.active;
      return Math.round(since);
    },
    answered(entries: readonly LastAnswerView[]): void {
      keepPace(entries.length);
      ports.onAnswered?.(entries.length);
      // A picture answered anew stands there once, as it is now.
      const now = new Set(entries.map((entry) => entry.picture));
      const before = last.value.filter((entry) => !now.has(entry.picture));
      last.value = [...entries.toReversed(), ...before].slice(0, lastKept);
    },
    saved(command: string): void {
      if (!last.value.some((entry) => entry.command === command && !entry.saved)) return;
      last.value = last.value.map((entry) => (entry.command === command ? { ...entry, saved: true } : entry));
    },
    /** Takes answers that were refused, or undone, off the list. */
    drop(gone: (entry: LastAnswerView) => boolean): void {
      last.value = last.value.filter((entry) => !gone(entry));
    },
  };
});
