import { effect } from '@preact/signals';
import type { ForeignFrame } from '../../page/foreign-frames.ts';
import { deepestFrame, mostFrames } from '../../protocol/limits.ts';
import type { SeenFrame } from '../../protocol/requests.ts';
import type { OverlayModel } from './overlay-model.ts';

type ForeignPorts = {
  /** Tells the frames this part sees and can't read, the largest first, as they come, go and load. */
  watch(signal: AbortSignal, onChange: (frames: ForeignFrame[]) => void): void;
  /** Has the overlay put into them; the origins that the person's permission does not cover. */
  look(frames: SeenFrame[]): Promise<{ uncovered: string[] }>;
};

/** What fills less of the window than this is hardly the work: advertisements are small. */
const leastShare = 0.2;

/** While labelling is on: has the overlay put into frames it can't read, and says once of which sites it may not, where it matters. */
export function followForeignFrames(
  { isOn, settings, feedback, page }: InstanceType<typeof OverlayModel>,
  ports: ForeignPorts,
  signal: AbortSignal,
): void {
  const told = new Set<string>();

  async function look(frames: readonly ForeignFrame[]): Promise<void> {
    const seen = frames.filter(({ path }) => path.length <= deepestFrame).slice(0, mostFrames);
    const { uncovered } = await ports.look(seen.map(({ origin, path }) => ({ origin, path: [...path] })));
    const hasOwn = page.taken.peek().length > 0;
    const news = seen.find(({ origin, share }) => {
      return uncovered.includes(origin) && !told.has(origin) && (share >= leastShare || !hasOwn);
    });
    if (!news) return;
    told.add(news.origin);
    feedback.say('overlay.frameUncovered', { site: new URL(news.origin).host.slice(0, 40) });
  }

  const stop = effect(() => {
    if (!isOn.value) return undefined;
    // Told anew when the person allows a site, too.
    void settings.value;
    const watching = new AbortController();
    // What fails is looked at again at the next change.
    ports.watch(watching.signal, (frames) => void look(frames).catch(() => undefined));
    return () => watching.abort();
  });
  signal.addEventListener('abort', stop, { once: true });
}
