import { describe, expect, test } from 'vitest';
import type { Size } from '../../domain/frame.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import { PictureModel } from './picture-model.ts';

const size: Size = { width: 480, height: 320, sizeFrom: 'bitmap', vector: false };
const large = (width: number) => ({ source: {} as HTMLImageElement, width, height: (width * 2) / 3 });
type LargePicture = ReturnType<typeof large>;

/** A picture whose renditions come when the test says so. */
function picture(known: Size | undefined = size) {
  const waiting: ((next: LargePicture | Error | null) => void)[] = [];
  async function* renditions(): AsyncGenerator<LargePicture> {
    for (;;) {
      const next = await new Promise<LargePicture | Error | null>((resolve) => waiting.push(resolve));
      if (next === null) return;
      if (next instanceof Error) throw next;
      yield next;
    }
  }
  const model = new PictureModel({
    key: `address:${'0'.repeat(64)}`,
    picture: {} as PagePicture,
    trueSize: async () => known,
    loadPicture: renditions,
  });
  const comes = async (next: LargePicture | Error | null) => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.(next);
  };
  return { model, comes };
}

describe('a picture that is drawn on', () => {
  test('is there once what the page shows is, and gets a larger rendition when that comes', async () => {
    const { model, comes } = picture();
    void model.load();
    expect(model.loading.value).toBe('loading');
    await comes(large(480));
    await expect.poll(() => [model.loading.value, model.image.value?.width]).toEqual(['there', 480]);
    await comes(large(960));
    await expect.poll(() => model.image.value?.width).toBe(960);
    expect(model.frame.value).toMatchObject({ width: 480, height: 320 });
  });

  test('stays when a larger rendition can’t be had', async () => {
    const { model, comes } = picture();
    const loaded = model.load();
    await comes(large(480));
    await comes(new Error('broken'));
    await loaded;
    expect([model.loading.value, model.image.value?.width]).toEqual(['there', 480]);
  });

  test.each([
    ['nothing can be shown of it', size, null],
    ['it can’t be loaded', size, new Error('gone')],
  ])('is said not to be there where %s', async (_, known, next) => {
    const { model, comes } = picture(known);
    const loaded = model.load();
    await comes(next);
    await loaded;
    expect([model.loading.value, model.image.value]).toEqual(['failed', null]);
  });

  test('is said not to be there where its size can’t be learned', async () => {
    const model = new PictureModel({
      key: `address:${'0'.repeat(64)}`,
      picture: {} as PagePicture,
      trueSize: async () => undefined,
      loadPicture: () => {
        throw new Error('never asked for');
      },
    });
    await model.load();
    expect([model.loading.value, model.size.value]).toEqual(['failed', null]);
  });

  test('takes nothing that comes when it is no longer drawn on', async () => {
    const { model, comes } = picture();
    const loaded = model.load();
    await comes(large(480));
    await expect.poll(() => model.image.value?.width).toBe(480);
    model.end();
    await comes(large(960));
    await loaded;
    expect(model.image.value?.width).toBe(480);
  });
});
