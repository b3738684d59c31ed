/** As people compare words: full-width and half-width forms, case and accents are the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

/** Whether every word of `text` stands in one of the names, anywhere in it. */
export function hasText(text: string, names: readonly string[]): boolean {
  const all = names.map(plain);
  return plain(text)
    .split(/\s+/)
    .every((word) => all.some((name) => name.includes(word)));
}
