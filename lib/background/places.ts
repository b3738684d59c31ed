import * as z from 'zod/mini';
import { digestOf } from '../domain/digest.ts';
import { type PictureKey, pictureKeySchema } from '../domain/picture-key.ts';
import type { KeyValue } from '../storage/key-value.ts';

const key = 'places';

/** The most pages remembered; the one that was longest not labelled on goes first. */
export const mostPlaces = 200;

/** Where labelling was on a page, in a label set. */
type Where = { page: string; labelSet: string };

/** Page and label set as a hash: a list of addresses would be a history. Then the picture. Newest last. */
const placesSchema = z.array(z.tuple([z.string(), pictureKeySchema]));

/** 128 bits name a page well enough. */
const nameOf = ({ page, labelSet }: Where) => digestOf(`${labelSet}\n${page.split('#', 1)[0]}`).slice(0, 32);

/** The picture one was at on each of the pages labelled last; beside the log, for it is no label. */
export function createPlaces(local: KeyValue) {
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<z.infer<typeof placesSchema>> {
    const parsed = placesSchema.safeParse((await local.get([key]))[key]);
    return parsed.success ? parsed.data : [];
  }

  return {
    async on(where: Where): Promise<PictureKey | null> {
      await last;
      const name = nameOf(where);
      return (await read()).find(([each]) => each === name)?.[1] ?? null;
    },
    leave(where: Where, picture: PictureKey): Promise<void> {
      const name = nameOf(where);
      const turn = last.then(async () => {
        const others = (await read()).filter(([each]) => each !== name);
        await local.set({ [key]: [...others, [name, picture]].slice(-mostPlaces) });
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
