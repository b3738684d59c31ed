import { afterWrites, nothingAnswered, type PictureAnswers, type RowWrite } from '../../domain/answering.ts';
import type { Id } from '../../domain/ids.ts';
import { type NamedPicture, type Picture, sightingsKept, storedAddress } from '../../domain/picture.ts';
import { type Change, plainChange } from '../../storage/change.ts';
import type { ReadView } from '../../storage/read-view.ts';

/** A picture that a command names, with what was said of it so far, this command's own changes included. */
type Drafted = {
  picture: Picture;
  answers: PictureAnswers;
  /** A newer Tagalong has written about it. */
  newer: boolean;
  /** The picture's own change, until it is written. */
  pending: Change | null;
};

/** The pictures of a command, each once, and the changes it makes. */
type PictureDraft = {
  /** One for each named picture, in order; the same object where two keys lead to one picture. */
  pictures: Drafted[];
  /** An id is meant for two new rows. Whether others have it is told by the view. */
  idReused: boolean;
  changes: Change[];
  /** Adds the writes, after the picture's own change if it has one. A picture nothing is said of is not stored. */
  add(drafted: Drafted, writes: readonly RowWrite[]): void;
};

function newPicture(named: NamedPicture): Picture {
  const { newPicture: id, key, address, sighting } = named;
  const learned = { size: null, hash: null, rights: null, joined: null };
  return { id, v: 1, rev: 1, seq: 0, keys: [key], address: storedAddress(address), sightings: [sighting], ...learned };
}

/** The picture with where it is seen now; null where it was seen on that page before. Keeps the first and the latest. */
function seenAgain(picture: Picture, { sighting }: NamedPicture): Picture | null {
  if (picture.sightings.some((known) => known.page === sighting.page)) return null;
  const [first, ...later] = picture.sightings;
  const latest = [...later, sighting].slice(-(sightingsKept - 1));
  return { ...picture, rev: picture.rev + 1, sightings: first ? [first, ...latest] : latest };
}

/** Finds the pictures by their keys; `rows` are the ids that new rows would get. */
export async function draftPictures(
  view: ReadView,
  labelSet: string,
  named: readonly NamedPicture[],
  rows: readonly Id[],
): Promise<PictureDraft> {
  view.claim(rows);
  const [found] = await Promise.all([
    Promise.all(named.map(({ key }) => view.pictureByKey(key))),
    view.counters(labelSet),
  ]);
  let idReused = new Set(rows).size < rows.length;
  const drafts = new Map<string, Promise<Drafted>>();
  const draft = async (entry: NamedPicture, picture: Picture | 'newer' | null): Promise<Drafted> => {
    if (picture && picture !== 'newer') {
      const { newer, ...answers } = await view.answers(picture.id, labelSet);
      const seen = seenAgain(picture, entry);
      const pending = seen && plainChange('picture', picture.id, picture, seen);
      return { picture: seen ?? picture, answers, newer, pending };
    }
    const made = newPicture(entry);
    const pending = plainChange('picture', made.id, null, made);
    return { picture: made, answers: nothingAnswered, newer: picture === 'newer', pending };
  };
  const pictures = await Promise.all(
    named.map((entry, index) => {
      const picture = found[index] ?? null;
      if (picture === null) view.claim([entry.newPicture]);
      const name = picture && picture !== 'newer' ? picture.id : entry.key;
      const drafted = drafts.get(name) ?? draft(entry, picture);
      drafts.set(name, drafted);
      return drafted;
    }),
  );
  const made = new Set(pictures.filter((drafted) => drafted.pending?.before === null));
  if (new Set([...made].map(({ picture }) => picture.id)).size < made.size) idReused = true;

  const changes: Change[] = [];
  return {
    pictures,
    idReused,
    changes,
    add(drafted, writes) {
      if (writes.length === 0) return;
      if (drafted.pending) changes.push(drafted.pending);
      drafted.pending = null;
      for (const { kind, target, before, after } of writes) changes.push(plainChange(kind, target, before, after));
      drafted.answers = afterWrites(drafted.answers, writes);
    },
  };
}
