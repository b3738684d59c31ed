import { newId } from '../../lib/domain/ids.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import type { Language } from '../../lib/domain/localised-text.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { overlayDownSchema } from '../../lib/protocol/down.ts';
import type { Down } from '../../lib/protocol/envelope.ts';
import { overlayAnswers } from '../../lib/protocol/overlay-answers.ts';
import type { Port } from '../../lib/protocol/port.ts';
import type { TabState } from '../../lib/protocol/states.ts';
import { OverlayModel } from '../../lib/state/overlay/overlay-model.ts';
import type { OverlayPorts } from '../../lib/state/overlay/overlay-ports.ts';
import { overlayCatalogues } from '../../lib/ui/messages/overlay-catalogues.ts';
import { manySet, oneSet, type Rig, site, startBackground } from './background-rig.ts';
import { portPair } from './port-pair.ts';

export type OverlayWorld = {
  sets?: readonly LabelSet[];
  labelSet?: string;
  language?: Language;
  /** A background that is there already: another tab, or the same one after a restart. */
  rig?: Rig;
  scope?: string;
};

/** In a browser the test's own page: commands name the page they come from, and are refused from any other. */
const origin = globalThis.location?.origin ?? site;

type Held = { down: Down; deliver: () => void };

/** A background of the shipped code, and the mail between it and one overlay in the test's hands. */
export async function overlayRig(world: OverlayWorld = {}) {
  const sets = world.sets ?? [oneSet, manySet];
  const tab: TabState = {
    tab: 1,
    origin,
    labelling: 'on',
    may: 'yes',
    always: { site: false, everywhere: false },
    labelSet: world.labelSet ?? sets[0]?.id ?? '',
    shown: 'seen',
    scope: world.scope ?? newId(),
    shortcut: 'Alt+L',
  };
  const asked: { name: string; payload: unknown }[] = [];
  const note = (name: string) => async (payload: unknown) => {
    asked.push({ name, payload });
    return null;
  };
  const rig =
    world.rig ??
    startBackground(undefined, sets, {
      words: (language) => overlayCatalogues[language],
      tabState: async () => tab,
      requests: () => ({ setLabelling: note('setLabelling'), reportPage: note('reportPage') }) as never,
    });

  const held: Held[] = [];
  let holding: (down: Down) => boolean = () => false;
  let cut = () => {};
  let path = '/page';
  let model: InstanceType<typeof OverlayModel> | null = null;

  function open(): Port {
    const [near, far] = portPair();
    cut = near.cut;
    rig.background.connect(far, { kind: 'page', origin, tab: 1, frame: 0, url: `${origin}/page` });
    return {
      ...near,
      onMessage: (listener) =>
        near.onMessage((message) => {
          const down = message as Down;
          if (holding(down)) held.push({ down, deliver: () => listener(message) });
          else listener(message);
        }),
    };
  }

  let welcome: (worker: string) => void = () => undefined;
  const welcomed = new Promise<string>((resolve) => {
    welcome = resolve;
  });
  const client = createClient(
    {
      open,
      surface: 'overlay',
      app: '0.1.0',
      answers: overlayAnswers,
      down: overlayDownSchema,
      follows: () => model?.labels.follows() ?? [],
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    {
      onWelcome: ({ worker, afresh }) => (model ? model.connected(afresh) : welcome(worker)),
      onReply: (reply) => model?.takeReply(reply),
      onEvents: ({ events }) => model?.labels.take(events),
      onTab: ({ state }) => model?.takeTab(state),
      onSettingsChanged: () => model?.settingsChanged(),
      onCut: () => model?.cutOff(),
      onGone: () => model?.gone(),
    },
  );
  client.connect();
  const worker = await welcomed;

  return {
    rig,
    client,
    tab,
    worker,
    /** The page shows another view under this path, without loading. */
    goTo: (to: string): void => {
      path = to;
    },
    /** What was requested of the browser. */
    asked,
    /** Keeps back what comes from the background, by kind, until `release`. */
    hold: (...types: Down['type'][]): void => {
      holding = (down) => types.includes(down.type);
    },
    release: (): void => {
      holding = () => false;
      for (const { deliver } of held.splice(0)) deliver();
    },
    /** Cuts the connection, as a killed worker does. */
    cut: () => cut(),
    /** The model, wired as the entrypoint wires it. */
    createModel(
      ports: Pick<OverlayPorts, 'reader' | 'watch'> & { now(): number; after: OverlayPorts['sending']['after'] },
    ): InstanceType<typeof OverlayModel> {
      const { now, after, reader, watch } = ports;
      model = new OverlayModel({
        backend: client,
        tab,
        worker,
        reader,
        watch,
        sending: { send: client.send, now, after, random: () => 0 },
        languageOf: (chosen) => chosen ?? world.language ?? 'en',
        pageAddress: () => `${origin}${path}`,
      });
      return model;
    },
  };
}

export type OverlayRig = Awaited<ReturnType<typeof overlayRig>>;
