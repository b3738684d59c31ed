import * as z from 'zod/mini';
import { digestOf } from '../domain/digest.ts';
import type { PictureKey } from '../domain/picture-key.ts';
import { type EditorPlace, editorPlaceSchema } from '../protocol/editor-answers.ts';
import type { KeyValue } from '../storage/key-value.ts';

const listKey = 'editorPlaces';
const placeKey = (name: string) => `editorPlace:${name}`;

/** The most pictures remembered; the one that was longest not edited goes first. */
export const mostEditorPlaces = 200;

/** A picture in a label set. */
type Where = { picture: PictureKey; labelSet: string };

/** 128 bits name a picture in a label set well enough. */
const nameOf = ({ picture, labelSet }: Where) => digestOf(`${labelSet}\n${picture}`).slice(0, 32);

/**
 * How the shape editor was left on each of the pictures edited last; beside the log, for it is no label. A key a picture:
 * one place may name thousands of shapes, and all of them need not be written each time one moves.
 */
export function createEditorPlaces(local: KeyValue) {
  const listSchema = z.array(z.string());
  let last: Promise<unknown> = Promise.resolve();

  async function names(): Promise<string[]> {
    const parsed = listSchema.safeParse((await local.get([listKey]))[listKey]);
    return parsed.success ? parsed.data : [];
  }

  return {
    async at(where: Where): Promise<EditorPlace | null> {
      await last;
      const key = placeKey(nameOf(where));
      const parsed = editorPlaceSchema.safeParse((await local.get([key]))[key]);
      return parsed.success ? parsed.data : null;
    },
    keep(where: Where, place: EditorPlace): Promise<void> {
      const name = nameOf(where);
      const turn = last.then(async () => {
        const before = await names();
        const known = [...before.filter((each) => each !== name), name];
        const kept = known.slice(-mostEditorPlaces);
        const list = before.at(-1) === name ? {} : { [listKey]: kept };
        await local.set({ ...list, [placeKey(name)]: place });
        const gone = known.slice(0, known.length - kept.length);
        if (gone.length > 0) await local.remove(gone.map(placeKey));
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
