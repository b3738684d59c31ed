import type { Event } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { PictureKey } from '../domain/picture-key.ts';

/** An event and the picture it is about, where it is about one. */
export type Told = { event: Event; picture: Id | null };

/** What a surface wants to hear of: a page of ours everything, an overlay only the pictures it has named. */
export type Following = {
  sees(told: Told): boolean;
  /** Whether the label sets or settings it shows may have changed by an event it does not see. */
  minds(told: Told): boolean;
  follow(pictures: Iterable<Id>): void;
  /** Pictures that nobody has said anything of yet: they are followed as soon as they are stored. */
  awaitKeys(keys: Iterable<PictureKey>): void;
};

/** A page of ours sees all. */
export const everything: Following = {
  sees: () => true,
  minds: () => false,
  follow: () => {},
  awaitKeys: () => {},
};

export function followNamed(first: Iterable<Id>): Following {
  const followed = new Set(first);
  const awaited = new Set<PictureKey>();
  return {
    sees({ event, picture }) {
      if (event.kind === 'picture' && event.after?.keys.some((key) => awaited.has(key))) followed.add(event.target);
      return picture !== null && followed.has(picture);
    },
    minds: ({ event }) => event.kind === 'labelSet',
    follow(pictures) {
      for (const picture of pictures) followed.add(picture);
    },
    awaitKeys(keys) {
      for (const key of keys) awaited.add(key);
    },
  };
}
