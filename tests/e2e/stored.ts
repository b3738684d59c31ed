import type { Annotation, Verdict } from '../../lib/domain/annotation.ts';
import type { Picture } from '../../lib/domain/picture.ts';
import type { Session } from './driver/session.ts';

export const annotationRows = (session: Session) => session.rows<Annotation>('annotations');

/** What is on disk, by the path of the picture it is about: the classes it has, and its verdict. */
export async function storedAnswers(session: Session): Promise<Readonly<Record<string, readonly string[]>>> {
  const pictures = await session.rows<Picture>('pictures');
  const pathOf = new Map(pictures.map(({ id, address }) => [id, new URL(address).pathname]));
  const found: Record<string, string[]> = {};
  const add = (picture: string, what: string) => {
    const path = pathOf.get(picture) ?? `a picture that is not stored: ${picture}`;
    found[path] = [...(found[path] ?? []), what];
  };
  for (const row of await annotationRows(session)) add(row.picture, `${row.class}`);
  for (const row of await session.rows<Verdict>('verdicts')) add(row.picture, row.verdict);
  return found;
}

/** The shapes that are on disk, the oldest first. */
export async function storedShapes(session: Session): Promise<Annotation[]> {
  const rows = (await annotationRows(session)).filter((row) => row.shape !== null);
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}
