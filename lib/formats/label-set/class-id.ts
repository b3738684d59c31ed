/** Longest id made from a name, in UTF-16 code units: room is left for a parent's id before it. */
const longest = 60;
/** Longest class id there may be, in code points (domain/label-set.ts). */
const longestId = 200;

/**
 * A name as an id, the same on every machine: Latin letters in lower case without their marks (`Café au lait` ->
 * `cafe-au-lait`), all other letters and digits as they are (`进球`), everything else a `-`. A name with nothing of the
 * kind (an emoji) is told by its code points.
 */
export function idFromName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''));
  const id = folded.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '');
  const points = () => [...name].map((character) => `u${character.codePointAt(0)?.toString(16)}`).join('-');
  const whole = id === '' ? points() : id;
  return [...whole].slice(0, longest).join('').replace(/-$/, '');
}

export type Named = { name: string; parent: number | null };

/**
 * Ids for the classes of a list, unique in it. A name that stands once is its own id; one that stands more often has
 * its parent's id before it; what is still double is numbered. So an id does not depend on the order of the list unless
 * it must, and the same list always gives the same ids.
 */
export function classIds(classes: readonly Named[]): string[] {
  const plain = classes.map(({ name }) => idFromName(name));
  const times = new Map<string, number>();
  for (const id of plain) times.set(id, (times.get(id) ?? 0) + 1);
  const ids: string[] = [];
  const taken = new Set(plain.filter((id) => times.get(id) === 1));
  for (const [index, { parent }] of classes.entries()) {
    const id = plain[index] ?? '';
    if (times.get(id) === 1) {
      ids.push(id);
      continue;
    }
    const above = parent === null ? '' : `${ids[parent]}/`;
    const wanted = [...(above + id)].length > longestId - 8 ? id : above + id;
    let given = wanted;
    for (let next = 2; taken.has(given); next += 1) given = `${wanted}-${next}`;
    taken.add(given);
    ids.push(given);
  }
  return ids;
}
