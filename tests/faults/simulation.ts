import { type Background, createBackground } from '../../lib/background/create-background.ts';
import { type Id, newId } from '../../lib/domain/ids.ts';
import { createOutbox, type Outbox, type Touches } from '../../lib/overlay/outbox.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { overlayDownSchema } from '../../lib/protocol/down.ts';
import type { Down } from '../../lib/protocol/envelope.ts';
import type { Port } from '../../lib/protocol/port.ts';
import { site } from '../fakes/background-rig.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { commandOf, nextAct, simulatedSet, type What } from './issue-act.ts';
import type { Mutant } from './mutants.ts';
import { forgetCommands, onEveryWrite } from './store-faults.ts';
import { chance, virtualTime } from './virtual-time.ts';

export const tabCount = 2;
const actsATab = 7;
/** Faults a message, a write or an act: the channel is cut, the worker dies, the transaction is aborted. */
const rates = { cut: 0.06, deathByMessage: 0.04, deathByWrite: 0.01, abort: 0.02, deathBeforeReply: 0.05 };
/** Virtual ms after which nothing goes wrong any more. */
const calm = 4000;
/** Virtual ms after which what is still unsaved is lost. */
const end = 120_000;

export type Issued = {
  id: Id;
  tab: number;
  what: What;
  /** What its surface was told in the end. */
  told: Extract<Down, { type: 'ack' | 'refused' }> | null;
};
export type Run = { name: string; issued: Issued[]; unsaved: number; deaths: number; background: Background };

const settleTurns = 3;
const longSettle = 12;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Labels pictures in two tabs through the shipped client, outbox, handlers and store, over a channel that is cut and a
 * worker that dies at any step, and lets it all come to rest.
 */
export async function simulate(seed: number, mutant: Mutant = {}): Promise<Run> {
  const random = chance(seed);
  const time = virtualTime();
  const name = `simulation ${seed} ${newId()}`;
  const local = memoryStore();
  const session = memoryStore();
  const issued: Issued[] = [];
  const faulty = () => time.now() < calm;
  let deaths = 0;

  function startWorker() {
    let alive = true;
    const ports = new Set<() => void>();
    const whileAlive = (store: typeof local) => ({
      ...store,
      // What the dead ask for never comes back to them.
      set: (values: Record<string, unknown>) => (alive ? store.set(values) : new Promise<void>(() => {})),
    });
    const background = createBackground({
      database: name,
      local: whileAlive(local),
      session: whileAlive(session),
      now: () => 1_000_000 + time.now(),
      app: '0.1.0',
      seeds: [simulatedSet],
      requests: () => ({}) as never,
      jobs: async () => [],
      words: () => ({}),
      tabState: () => Promise.reject(new Error('no tabs here')),
    });
    const kill = () => {
      alive = false;
    };
    return { background, ports, kill, isAlive: () => alive };
  }

  let running: ReturnType<typeof startWorker> | null = null;
  function die() {
    if (!running) return;
    deaths += 1;
    const dead = running;
    running = null;
    dead.kill();
    for (const cut of [...dead.ports]) cut();
    dead.background.core.store.close();
  }

  forgetCommands(mutant.forgetCommands ?? false);
  onEveryWrite((transaction) => {
    if (!faulty()) return;
    const luck = random();
    if (luck < rates.abort) transaction.abort();
    else if (luck < rates.abort + rates.deathByWrite) {
      if (random() < 0.5) transaction.abort();
      die();
    }
  });

  /** A port to the worker, which is started for it: messages take a while, and the channel may be cut under any. */
  function open(tab: number): Port {
    running ??= startWorker();
    const host = running;
    const near: ((message: unknown) => void)[] = [];
    const far: ((message: unknown) => void)[] = [];
    const nearCut: (() => void)[] = [];
    const farCut: (() => void)[] = [];
    let isOpen = true;
    const cut = () => {
      if (!isOpen) return;
      isOpen = false;
      host.ports.delete(cut);
      for (const listener of [...nearCut, ...farCut]) listener();
    };
    host.ports.add(cut);
    let lastArrival = 0;
    const travel = (listeners: ((message: unknown) => void)[], message: unknown) => {
      const copy = JSON.parse(JSON.stringify(message));
      if (faulty() && random() < rates.cut) {
        time.after(random() * 5, cut);
        return;
      }
      lastArrival = Math.max(lastArrival, time.now() + random() * 20);
      time.after(lastArrival - time.now(), () => {
        if (faulty() && random() < rates.deathByMessage) die();
        if (isOpen) for (const listener of listeners) listener(copy);
      });
    };
    const farPort: Port = {
      send(message) {
        const reply = mutant.reply?.(message as Down) ?? message;
        if (faulty() && host.isAlive() && random() < rates.deathBeforeReply) die();
        if (isOpen && host.isAlive()) travel(near, reply);
      },
      onMessage: (listener) =>
        far.push((message) => {
          const early = mutant.early?.(message);
          if (early) travel(near, early);
          listener(message);
        }),
      onDisconnect: (listener) => farCut.push(listener),
      disconnect: cut,
    };
    host.background.connect(farPort, { kind: 'page', origin: site, tab, frame: 0, url: `${site}/page` });
    return {
      send(message) {
        if (!isOpen) throw new Error('disconnected');
        travel(far, message);
      },
      onMessage: (listener) => near.push(listener),
      onDisconnect: (listener) => nearCut.push(listener),
      disconnect: cut,
    };
  }

  function openTab(tab: number) {
    const scope = newId();
    const mine = new Map<Id, Issued>();
    const idOf = new Map<Id, Id>();
    const drawn = new Map<string, Id[]>();
    const outbox: Outbox = createOutbox({
      send: (bytes) => client.send(mutant.bytes?.(bytes, idOf) ?? bytes),
      now: time.now,
      after: mutant.noRetry ? () => () => {} : time.after,
      random,
      changed: () => {},
    });
    const client = createClient(
      {
        open: () => open(tab),
        surface: 'overlay',
        app: '0.1.0',
        answers: { queries: {}, requests: {} },
        down: overlayDownSchema,
        follows: () => [],
        after: time.after,
      },
      {
        onWelcome: () => {},
        onEvents: () => {},
        onReply(reply) {
          const id = reply.id === null ? null : (idOf.get(reply.id) ?? reply.id);
          const settled = outbox.reply({ ...reply, id } as typeof reply);
          const entry = id === null ? undefined : mine.get(id);
          if (entry && (settled === 'acked' || settled === 'refused')) entry.told = reply as Issued['told'];
        },
      },
    );
    return () => {
      const id = newId();
      const what = nextAct(random, drawn);
      const stamp = { gesture: newId(), scope, at: 1_000_000, zone: 0, activeMs: 0, page: `${site}/page` };
      const command = { type: 'command', id, stamp, ...commandOf(what) };
      const touches: Touches = what.act === 'label' ? [what.address] : 'all';
      const entry: Issued = { id, tab, what, told: null };
      issued.push(entry);
      mine.set(id, entry);
      outbox.add({ id, bytes: JSON.stringify(command), touches: mutant.touches ?? touches });
      return outbox;
    };
  }

  const outboxes = new Set<Outbox>();
  for (let tab = 0; tab < tabCount; tab += 1) {
    const act = openTab(tab);
    for (let index = 0; index < actsATab; index += 1) time.after(random() * 2500, () => outboxes.add(act()));
  }
  const unsaved = () => [...outboxes].reduce((sum, outbox) => sum + outbox.unsaved().length, 0);
  while (time.now() < end && time.step()) {
    // The store works in real turns: mostly it gets some before more time passes, and many before a long wait.
    const turns = time.untilNext() > 40 ? longSettle : random() < 0.3 ? 1 : settleTurns;
    for (let count = 0; count < turns; count += 1) await turn();
    if (issued.length === tabCount * actsATab && unsaved() === 0) break;
  }
  onEveryWrite(null);
  forgetCommands(false);
  running ??= startWorker();
  await running.background.ready();
  return { name, issued, unsaved: unsaved(), deaths, background: running.background };
}
