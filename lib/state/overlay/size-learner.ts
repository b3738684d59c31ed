import type { Size } from '../../domain/frame.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import type { SendingModel } from './sending-model.ts';
import type { Target } from './target.ts';

export type SizePorts = {
  trueSize(picture: PagePicture): Promise<Size | undefined>;
  sending: InstanceType<typeof SendingModel>;
  after(ms: number, run: () => void): () => void;
};

/** How long no picture must have been answered before sizes are read, in ms: reading one costs some 11 ms. */
const quiet = 1000;
/** Sizes read in one go. */
const atOnce = 8;
/** With more waiting than this no pause is waited for: who never makes one would have the page keep every picture. */
const mostWaiting = 100;

/** Learns the true size of answered pictures when the person pauses. A tag never waits for it (design section 4). */
export function createSizeLearner({ trueSize, sending, after }: SizePorts) {
  const waiting = new Map<PictureKey, PagePicture>();
  let callOff: (() => void) | null = null;

  function wait(): void {
    const crowded = waiting.size > mostWaiting;
    if (callOff && crowded) return;
    callOff?.();
    callOff = waiting.size > 0 ? after(crowded ? quiet / 4 : quiet, () => void learn()) : null;
  }

  async function learn(): Promise<void> {
    callOff = null;
    const pictures: { key: PictureKey; size: Size }[] = [];
    for (const [key, picture] of [...waiting].slice(0, atOnce)) {
      waiting.delete(key);
      const size = await trueSize(picture).catch(() => undefined);
      if (size) pictures.push({ key, size });
    }
    const nothing = { keys: [], acked: () => {}, refused: () => {} };
    if (pictures.length > 0)
      sending.send(
        'learnPictures',
        { pictures },
        pictures.map(({ key }) => key),
        nothing,
      );
    wait();
  }

  return {
    /** A picture was stored without its size. */
    wanted({ key, seen }: Target): void {
      waiting.set(key, seen.picture);
      wait();
    },
  };
}

export type SizeLearner = ReturnType<typeof createSizeLearner>;
