import type { PictureLabels } from '../../protocol/overlay-answers.ts';
import type { QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { Store } from '../../storage/store.ts';
import type { Context } from '../connection.ts';

/** What the worker said of the pictures named. They are followed from then on, the unknown ones once they are stored. */
export async function labelsOf(
  store: Store,
  { labelSet, keys }: QueryPayload<'labelsOf'>,
  context: Context,
): Promise<QueryValue<'labelsOf'>> {
  const told = await store.read(async (view) => {
    const [seq, pictures] = await Promise.all([
      view.events.lastSeq(),
      Promise.all(
        keys.map(async (key): Promise<PictureLabels | null> => {
          const picture = await view.pictureByKey(key);
          if (!picture || picture === 'newer') return null;
          const { annotations, verdict } = await view.answers(picture.id, labelSet);
          return { key, picture: picture.id, annotations: [...annotations], verdict };
        }),
      ),
    ]);
    return { seq, pictures: pictures.filter((found) => found !== null) };
  });
  const known = new Set(told.pictures.map(({ key }) => key));
  context.follow(told.pictures.map(({ picture }) => picture));
  context.awaitKeys(keys.filter((key) => !known.has(key)));
  return told;
}
