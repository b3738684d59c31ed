import * as z from 'zod/mini';
import { mostFrames } from '../../protocol/limits.ts';
import { mayPassOn, type PartMessage, type PartTo } from '../../protocol/parts.ts';
import type { SeenFrame } from '../../protocol/requests.ts';
import type { KeyValue } from '../../storage/key-value.ts';
import type { PartLine } from '../create-background.ts';

/** A frame of a tab that we may run in; `isRead`: its parent can read it, so that nothing of ours is wanted there. */
type KnownFrame = {
  frame: number;
  origin: string;
  isRead: boolean;
  width: number;
  height: number;
  isRunning: boolean;
  /** Its numbers from the top down; null where it has none. */
  path: readonly number[] | null;
};

type FrameDeskPorts = {
  framesOf(tab: number): Promise<readonly KnownFrame[]>;
  /** Puts the overlay into frames; one that runs there already connects again. */
  putIn(tab: number, frames: readonly number[]): Promise<void>;
  /** The overlays of a tab that are connected. */
  linesTo(tab: number): readonly PartLine[];
  isOn(tab: number): Promise<boolean>;
  /** Kept for the popup, which may start the background anew. */
  session: KeyValue;
  after(ms: number, run: () => void): () => void;
};

/** Advertisements, counters and buttons are smaller: the least size of a frame a person labels in, CSS px. */
const least = { width: 200, height: 150 };

/**
 * How long parts that were there before the background was ended are waited for, ms. A busy machine takes seconds to
 * connect them; who passes a key on waits for 10 s.
 */
const reunion = 8000;

const keyOf = (tab: number) => `frames:${tab}`;
/** By the frame of the part that told. */
const uncoveredSchema = z.record(z.string(), z.array(z.string()));

/** What is known of a tab's parts in this life of the background. */
type Desk = {
  /** The frame that has the ring, once a part has said so; null: the top. */
  ring: number | null;
  /** Frames whose parts have spoken. */
  heard: Set<number>;
  missed: ((frame: number) => void) | null;
  last: Promise<unknown>;
};

/**
 * The frames of tabs: puts the overlay into those that the top's can't read, and passes on what the parts of one tab's
 * overlay tell each other, in one order for all. It holds nothing that can't be had again: parts the background has
 * forgotten are called together before the first thing is passed on.
 */
export function createFrameDesk(ports: FrameDeskPorts) {
  const desks = new Map<number, Desk>();

  function deskOf(tab: number): Desk {
    const known = desks.get(tab);
    if (known) return known;
    const desk: Desk = { ring: null, heard: new Set(), missed: null, last: Promise.resolve() };
    desk.last = callTogether(tab, desk);
    desks.set(tab, desk);
    return desk;
  }

  const isWanted = ({ frame, isRead, width, height }: KnownFrame) =>
    frame !== 0 && !isRead && width >= least.width && height >= least.height;

  async function keptOf(tab: number): Promise<Record<string, string[]>> {
    const kept = uncoveredSchema.safeParse((await ports.session.get([keyOf(tab)]))[keyOf(tab)]);
    return kept.success ? kept.data : {};
  }

  /** Waits until the parts that ran before are connected and have spoken, for a while. */
  async function callTogether(tab: number, desk: Desk): Promise<void> {
    const running = (await ports.framesOf(tab)).filter((known) => known.isRunning);
    const connected = new Set(ports.linesTo(tab).map(({ frame }) => frame));
    const lost = running.map(({ frame }) => frame).filter((frame) => !connected.has(frame));
    // A frame's part may be connected, and its word be on its way yet.
    const expected = running.filter(({ frame }) => frame !== 0 || lost.includes(frame));
    const waiting = new Set(expected.map(({ frame }) => frame).filter((frame) => !desk.heard.has(frame)));
    if (lost.length === 0 && waiting.size === 0) return;
    const back = new Promise<void>((resolve) => {
      if (waiting.size === 0) resolve();
      desk.missed = (frame) => {
        waiting.delete(frame);
        if (waiting.size === 0) resolve();
      };
      ports.after(reunion, resolve);
    });
    await ports.putIn(tab, lost);
    await back;
    desk.missed = null;
  }

  /** To how many it went. */
  function send(tab: number, from: number, to: PartTo, message: PartMessage): number {
    const ring = deskOf(tab).ring ?? 0;
    const only = to === 'top' ? 0 : to === 'ring' ? ring : to === 'all' ? null : to;
    const lines = ports.linesTo(tab).filter(({ frame }) => only === null || frame === only);
    for (const line of lines) line.send({ type: 'part', from, own: line.frame === from, message });
    return lines.length;
  }

  return {
    /** Passes a part's message on, after all that came before it. Rejects what it may not say. */
    async passOn(tab: number, frame: number, to: PartTo, message: PartMessage): Promise<void> {
      if (!mayPassOn(frame, to, message)) throw new Error('not for a part to say');
      const desk = deskOf(tab);
      desk.heard.add(frame);
      desk.missed?.(frame);
      // The first to be heard of is what waits meant for, or else nothing: a part that does not have it yet lets it pass.
      if (message.kind === 'ring' || message.kind === 'still') desk.ring ??= frame;
      const done = desk.last.then(() => {
        if (message.kind === 'ring') desk.ring = frame;
        if (message.kind === 'still') {
          desk.ring ??= frame;
          return send(tab, desk.ring, 'all', { kind: 'ring' });
        }
        return send(tab, frame, to, message);
      });
      desk.last = done;
      if ((await done) === 0 && message.kind === 'act') throw new Error('the part it is for is gone');
    },

    /**
     * Puts the overlay into those frames a part sees, where it may be; resolves to the origins of the rest. What nobody
     * sees gets none: pages keep unseen frames for others.
     */
    async look(tab: number, by: number, seen: readonly SeenFrame[]): Promise<string[]> {
      if (!(await ports.isOn(tab))) return [];
      const known = seen.length > 0 ? await ports.framesOf(tab) : [];
      const byPath = new Map(known.map((frame) => [`${frame.path}`, frame]));
      const running = known.filter(({ frame, isRunning }) => frame !== 0 && isRunning).length;
      const wanted = seen.flatMap(({ path }) => byPath.get(`${path}`) ?? []).filter(isWanted);
      const fresh = wanted.filter(({ isRunning }) => !isRunning).slice(0, Math.max(0, mostFrames - running));
      if (fresh.length > 0) await ports.putIn(tab, [...new Set(fresh.map(({ frame }) => frame))]);
      const closed = seen.filter(({ origin, path }) => /^https?:/.test(origin) && !byPath.has(`${path}`));
      const left = [...new Set(closed.map(({ origin }) => origin))];
      const kept = by === 0 && seen.length === 0 ? {} : await keptOf(tab);
      await ports.session.set({ [keyOf(tab)]: { ...kept, [by]: left } });
      return left;
    },

    /** The origins of frames of a tab that the permission did not cover when they were last looked at. */
    async uncovered(tab: number | null): Promise<string[]> {
      return tab === null ? [] : [...new Set(Object.values(await keptOf(tab)).flat())];
    },

    /** The tab was closed, or shows another page. */
    forget: (tab: number): Promise<void> => ports.session.remove([keyOf(tab)]),

    /** A part's port was cut: its frame navigated or went. */
    left(tab: number, frame: number): void {
      const desk = desks.get(tab);
      // A page that was written anew has two for a while: the one that came stays.
      if (!desk || ports.linesTo(tab).some((line) => line.frame === frame)) return;
      desk.heard.delete(frame);
      desk.missed?.(frame);
      desk.last = desk.last.then(() => {
        // The top's until a part says otherwise: one of a page that is come back to has it still.
        if (desk.ring === frame) desk.ring = null;
        if (frame !== 0) send(tab, frame, 'all', { kind: 'left' });
      });
    },
  };
}

export type FrameDesk = ReturnType<typeof createFrameDesk>;
