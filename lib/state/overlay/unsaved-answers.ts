import type { NamedPicture } from '../../domain/picture.ts';
import type { Shape } from '../../domain/shape.ts';
import type { CommandName, CommandPayload } from '../../protocol/commands.ts';

/** What was said and is not known to be on disk: all that is needed to say it again by hand. */
export type UnsavedAnswer = {
  readonly said:
    | 'put'
    | 'remove'
    | 'done'
    | 'skipped'
    | 'clear'
    | 'unsure'
    | 'sure'
    | 'undo'
    | 'redo'
    | 'draw'
    | 'change'
    | 'removeShape';
  /** Id of the class that was put or taken off. */
  readonly class: string | null;
  readonly address: string;
  /** Address of the page it was seen on. */
  readonly page: string;
  /** Where in the picture, in its own pixels; null where it is about all of it, or stays where it was. */
  readonly shape: Shape | null;
  /** What the page says of the picture: a `data:` address alone would not lead back to it. */
  readonly about: string;
};

const nowhere = { class: null, address: '', page: '', about: '', shape: null };

/** An answer about one picture. */
export function on(
  { address, sighting: { page, alt, caption } }: NamedPicture,
  said: UnsavedAnswer['said'],
  classId: string | null = null,
  shape: Shape | null = null,
): UnsavedAnswer {
  return { said, class: classId, address, page, about: alt ?? caption ?? '', shape };
}

const onEach = (said: UnsavedAnswer['said'], pictures: readonly NamedPicture[], classId: string | null = null) =>
  pictures.map((picture) => on(picture, said, classId));

const named = (rows: readonly { picture: NamedPicture }[]) => rows.map(({ picture }) => picture);

type Readers = { [Name in CommandName]?: (payload: CommandPayload<Name>) => readonly UnsavedAnswer[] };

const readers: Readers = {
  answer: (payload) => onEach(payload.act, named(payload.pictures), payload.class),
  giveVerdict: ({ verdict, pictures }) => onEach(verdict, named(pictures)),
  clearAnswer: ({ pictures }) => onEach('clear', pictures),
  setUnsure: ({ unsure, pictures }) => onEach(unsure ? 'unsure' : 'sure', pictures),
  undo: () => [{ said: 'undo', ...nowhere }],
  redo: () => [{ said: 'redo', ...nowhere }],
};

/** The answers a command carries, one a picture; those about shapes are told by the script that draws them; none where it only adds what was learned later. */
export function answersIn<Name extends CommandName>(
  name: Name,
  payload: CommandPayload<Name>,
): readonly UnsavedAnswer[] {
  return readers[name]?.(payload) ?? [];
}
