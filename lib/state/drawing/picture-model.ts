import { computed, createModel, signal } from '@preact/signals';
import type { Frame, Size } from '../../domain/frame.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import { createPatchReader } from '../../page/picture-patch.ts';

/** A picture's pixels to be shown; `width` and `height` are their own, which may be more than those that are counted in. */
type LargePicture = {
  readonly source: HTMLImageElement | ImageBitmap;
  readonly width: number;
  readonly height: number;
};

type PicturePorts = {
  key: PictureKey;
  picture: PagePicture;
  trueSize(picture: PagePicture): Promise<Size | undefined>;
  /** What the page shows, then what larger one it offers; nothing where none can be shown. Null where none is wanted. */
  loadPicture: ((picture: PagePicture, size: Size, signal: AbortSignal) => AsyncIterable<LargePicture>) | null;
};

/** The picture that is drawn on: its true size, and what is shown of it in the loupe. Without a size nothing is drawn. */
export const PictureModel = createModel((ports: PicturePorts) => {
  const size = signal<Size | null>(null);
  const image = signal<LargePicture | null>(null);
  const loading = signal<'loading' | 'there' | 'failed'>('loading');
  const ended = new AbortController();

  async function show(known: Size, load: NonNullable<PicturePorts['loadPicture']>): Promise<void> {
    for await (const large of load(ports.picture, known, ended.signal)) {
      if (ended.signal.aborted) return;
      image.value = large;
      loading.value = 'there';
    }
  }

  /** Reads parts of what is shown. */
  const reader = computed(() => {
    const large = image.value;
    return large && size.value && createPatchReader(large.source, large, size.value);
  });

  return {
    reader,
    size,
    image,
    loading,
    /** Shapes are in the pixels of the file behind the picture's key. */
    frame: computed<Frame | null>(
      () => size.value && { width: size.value.width, height: size.value.height, address: ports.key, sha256: null },
    ),
    /** Resolves when all that can be shown of it is. */
    async load(): Promise<void> {
      const known = await ports.trueSize(ports.picture).catch(() => undefined);
      if (ended.signal.aborted) return;
      size.value = known ?? null;
      const { loadPicture } = ports;
      if (known && loadPicture) await show(known, loadPicture).catch(() => undefined);
      if (ended.signal.aborted) return;
      if (known && !loadPicture) loading.value = 'there';
      else if (!image.peek()) loading.value = 'failed';
    },
    end: (): void => ended.abort(),
  };
});
