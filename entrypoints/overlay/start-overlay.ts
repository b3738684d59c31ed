import { storedAddress } from '../../lib/domain/picture.ts';
import { isCovered } from '../../lib/page/covered.ts';
import { describePicture } from '../../lib/page/describe-picture.ts';
import { createForeignFrames } from '../../lib/page/foreign-frames.ts';
import {
  frameLooksSeen,
  frameNumbered,
  isNumber,
  numberInTop,
  revealInFrame,
  windowNumbered,
} from '../../lib/page/frame-of-part.ts';
import { createFrameWindows } from '../../lib/page/frame-windows.ts';
import { looksSeen } from '../../lib/page/looks-seen.ts';
import { type PagePicture, stillShows } from '../../lib/page/page-picture.ts';
import type { PageRoot } from '../../lib/page/page-roots.ts';
import { createPlaceOf } from '../../lib/page/placement.ts';
import { reveal } from '../../lib/page/reveal.ts';
import { scrollFrame } from '../../lib/page/scroll-frame.ts';
import { scrollOn } from '../../lib/page/scroll-on.ts';
import { followShownPart } from '../../lib/page/shown-window.ts';
import { createStirs } from '../../lib/page/stirs.ts';
import { trueSize } from '../../lib/page/true-size.ts';
import { focusedFrame, focusedTypingField, typingReason } from '../../lib/page/typing-field.ts';
import { isInView } from '../../lib/page/visible-part.ts';
import { watchInView } from '../../lib/page/watch-in-view.ts';
import { watchPictures } from '../../lib/page/watch-pictures.ts';
import { watchSeen } from '../../lib/page/watch-seen.ts';
import { after } from '../../lib/platform/after.ts';
import { shadowRootOf } from '../../lib/platform/closed-roots.ts';
import { appVersion, extensionId, isExtensionAlive } from '../../lib/platform/native-runtime.ts';
import { openPort } from '../../lib/platform/open-port.ts';
import type { Run } from '../../lib/platform/run-once.ts';
import { type Client, createClient } from '../../lib/protocol/client.ts';
import { overlayDownSchema } from '../../lib/protocol/down.ts';
import { overlayAnswers } from '../../lib/protocol/overlay-answers.ts';
import type { TabState } from '../../lib/protocol/states.ts';
import { endWhenStopped } from '../../lib/state/overlay/end-when-stopped.ts';
import { followForeignFrames } from '../../lib/state/overlay/follow-foreign-frames.ts';
import { OverlayModel } from '../../lib/state/overlay/overlay-model.ts';
import { createEars } from '../../lib/state/overlay/take-part.ts';
import { languageOf } from '../../lib/ui/messages/language.ts';
import { type Mounted, mountOverlay } from '../../lib/ui/overlay/mount.tsx';

type Model = InstanceType<typeof OverlayModel>;

/** Between two tries to begin, ms. */
const firstWait = 250;
const mostWait = 30_000;

/**
 * ms after a cut until it is known whether the extension went with it: the browser cuts first. Where it did, nobody else
 * would tell, and the next key would be in vain.
 */
const goneAfterCut = 250;

/** How often it is looked whether an overlay that lost its page has saved everything, ms. */
const drainEvery = 200;

/**
 * Connects, asks what this tab is to do, and mounts the overlay. The result is called when it was put in once more: the
 * person asks for it again, or the background has forgotten this part, or never heard of it.
 */
export function startOverlay(run: Run): () => void {
  const { signal, end } = run;
  let model: Model | null = null;
  let mount: Mounted | null = null;
  let ears: ReturnType<typeof createEars> | null = null;
  let told: (state: TabState) => void = () => undefined;
  /** Ends what is in the page, and not yet the connection. */
  const mounted = new AbortController();
  let starting = false;
  let attempts = 0;

  /** Until it has begun: a background that starts cold, or a full disk, must not leave the page without a word for good. */
  function tryToBegin(worker: string): void {
    if (starting || model || signal.aborted) return;
    starting = true;
    begin(client, worker, { signal: mounted.signal, end, lost })
      .then((started) => {
        model = started.model;
        mount = started;
        ears = createEars(started, after);
        told = endWhenStopped(started.model, mounted.signal, end);
      })
      .catch(() => {
        attempts += 1;
        after(Math.min(mostWait, firstWait * 2 ** attempts), () => tryToBegin(worker));
      })
      .finally(() => {
        starting = false;
      });
  }

  /** Another takes its place in the page at once; what is not saved yet is sent from here until it is. */
  function lost(): void {
    if (mounted.signal.aborted) return;
    mounted.abort();
    // What other parts say is for the one that takes its place.
    ears = null;
    const drain = () => {
      if (model && model.sending.unsaved.peek().length > 0) after(drainEvery, drain);
      else end();
    };
    model?.sending.resume();
    drain();
    run.anew();
  }

  const client: Client = createClient(
    {
      open: openPort,
      surface: 'overlay',
      app: appVersion(),
      answers: overlayAnswers,
      down: overlayDownSchema,
      follows: () => model?.labels.follows() ?? [],
      after,
    },
    {
      onWelcome: (welcome) => {
        if (model) {
          model.connected(welcome.afresh);
        } else tryToBegin(welcome.worker);
      },
      onReply: (reply) => model?.takeReply(reply),
      onEvents: ({ events }) => ears?.events(events),
      onTab: ({ state }) => {
        model?.takeTab(state);
        told(state);
      },
      onPart({ from, own, message }) {
        ears?.part(from, own, message);
      },
      onSettingsChanged: () => model?.settingsChanged(),
      onCut: () => {
        model?.cutOff();
        after(goneAfterCut, () => isExtensionAlive() || client.connect());
      },
      onGone: () => model?.gone(),
    },
  );
  client.connect();
  const back = () => document.visibilityState === 'visible' && client.connect();
  document.addEventListener('visibilitychange', back, { signal: mounted.signal });
  const shown = ({ persisted }: PageTransitionEvent) => (persisted ? client.renew() : back());
  window.addEventListener('pageshow', shown, { signal: mounted.signal });
  signal.addEventListener('abort', () => {
    mounted.abort();
    client.close();
  });
  return () => {
    client.connect();
    mount?.again();
  };
}

type Page = { readonly signal: AbortSignal; end(): void; lost(): void };

async function begin(client: Client, worker: string, { signal, end, lost }: Page): Promise<Mounted> {
  const tab = await client.query('tab', { tab: null });
  const frames = createFrameWindows();
  const stirs = createStirs();
  const foreign = createForeignFrames(document);
  const onRoot = (root: PageRoot) => {
    frames.take(root);
    foreign.take(root);
  };
  const isGuest = window.top !== window;
  /** The pages above scroll no further than their own frame's edge: the top is told what is to be seen in it. */
  const revealToTop = (picture: PagePicture): boolean => {
    const isShown = reveal(picture);
    const { y, height } = picture.rect();
    if (isGuest) {
      void client.request('passOn', { to: 'top', message: { kind: 'reveal', y, height } }).catch(() => undefined);
    }
    return isShown;
  };
  const create = (host: HTMLElement): Model =>
    new OverlayModel({
      backend: client,
      tab,
      worker,
      isGuest,
      sending: { send: client.send, now: () => performance.now(), after, random: Math.random },
      languageOf: (chosen) => languageOf(chosen, navigator.languages),
      pageAddress: () => storedAddress(location.href),
      watch: (options, ended, onChange) =>
        watchPictures({ document, ownHost: host, onRoot, onStir: stirs.stir, ...options }, ended, onChange),
      reader: {
        stillShows,
        isInView,
        isCovered: (picture) => isCovered(picture, host),
        frameOf: (picture) => scrollFrame(picture.element),
        reveal: revealToTop,
        scrollOn,
        trueSize: (picture) => trueSize(picture, signal),
        sightingOf: (picture) => describePicture(picture, Date.now()),
      },
    });
  const mounted = mountOverlay(
    {
      document,
      createModel: create,
      createPlaceOf,
      takeStir: stirs.take,
      watchFrames: frames.watch,
      frames: {
        number: numberInTop,
        windowNumbered,
        followShown: followShownPart,
        isSeen(number, host) {
          const frame = frameNumbered(number);
          return frame !== undefined && frameLooksSeen(frame, host);
        },
        reveal(number, part) {
          const frame = frameNumbered(number);
          if (frame) revealInFrame(frame, part);
        },
      },
      isTyping: (event) => typingReason(event, shadowRootOf) === 'field',
      fieldInFocus: () => focusedTypingField(document, shadowRootOf),
      watchSeen: isGuest
        ? watchInView
        : (element, ended, onSeen) => watchSeen(element, ended, (seen) => onSeen(seen !== false)),
      looksSeen: (element) => looksSeen(element, shadowRootOf),
      lost,
      frameInFocus(heard) {
        const frame = focusedFrame(document, shadowRootOf);
        return frame !== undefined && !heard.some((number) => number !== null && isNumber(number, frame));
      },
      putIn: (script) => client.request('putInScript', { script }),
      now: () => performance.now(),
      extension: extensionId(),
      rootOf: shadowRootOf,
      isAlive: isExtensionAlive,
      replaced: end,
    },
    signal,
  );
  followForeignFrames(
    mounted.model,
    { watch: foreign.watch, look: (frames) => client.request('lookAtFrames', { frames }) },
    signal,
  );
  return mounted;
}
