import { computed, createModel, signal } from '@preact/signals';
import type { Frame, Size } from '../../domain/frame.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { PagePicture } from '../../page/page-picture.ts';

/** A picture as it is shown large: its element, and its own pixels, which may be more than those that are counted in. */
export type LargePicture = {
  readonly element: HTMLImageElement | HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
};

type PicturePorts = {
  key: PictureKey;
  picture: PagePicture;
  trueSize(picture: PagePicture): Promise<Size | undefined>;
  /** The largest rendition that the page offers; null where none can be shown. */
  loadPicture(picture: PagePicture, size: Size, signal: AbortSignal): Promise<LargePicture | null>;
};

/** The picture that is drawn on: its true size, and what is shown of it in the loupe. Without a size nothing is drawn. */
export const PictureModel = createModel((ports: PicturePorts) => {
  const size = signal<Size | null>(null);
  const image = signal<LargePicture | null>(null);
  const loading = signal<'loading' | 'there' | 'failed'>('loading');
  const ended = new AbortController();

  return {
    size,
    image,
    loading,
    /** Shapes are in the pixels of the file behind the picture's key. */
    frame: computed<Frame | null>(
      () => size.value && { width: size.value.width, height: size.value.height, address: ports.key, sha256: null },
    ),
    /** Resolves when it can be drawn on, or it is known that it can't. */
    async load(): Promise<void> {
      const known = await ports.trueSize(ports.picture).catch(() => undefined);
      if (ended.signal.aborted) return;
      size.value = known ?? null;
      const large = known && (await ports.loadPicture(ports.picture, known, ended.signal).catch(() => null));
      if (ended.signal.aborted) return;
      image.value = large ?? null;
      loading.value = large ? 'there' : 'failed';
    },
    end: (): void => ended.abort(),
  };
});
