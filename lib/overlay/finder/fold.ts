/** Marks over and under Latin letters; those of other scripts make other letters and stay. */
const latinMarks = /[\u0300-\u036f]/g;
/** What stands between words: spaces, `_`, `-`, `/`, `.`, brackets, the middle dot of Chinese names. `+` and `#` tell C++ from C#. */
const separators = /[\s_\-–—./\\|:;,，。、·・'’"()[\]{}（）【】《》&]+/g;
const humps = /(\p{Ll}|\p{N})(?=\p{Lu})/gu;

/**
 * A name or a query as they are compared: small, narrow, without Latin accents, words parted by one space
 * (`trafficLight`, `Traffic_light`: `traffic light`). Text that is nothing but separators stays as it is.
 */
export function fold(text: string): string {
  const narrow = text.replace(humps, '$1 ').normalize('NFKD').replace(latinMarks, '').normalize('NFC').toLowerCase();
  return narrow.replace(separators, ' ').trim() || text.trim().toLowerCase();
}

/** First letters of the words of a folded text, for one of several words: `traffic light` is `tl`; else none. */
export function initialsOf(folded: string): string | null {
  const words = folded.split(' ');
  return words.length > 1 ? words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32)).join('') : null;
}

const digits = 1 << 26;

/** Which letters a text has, a bit each (digits share one, other characters the last five): most non-matches end here. */
export function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) bits |= digits;
    else if (code > 32) bits |= 1 << (27 + (code % 5));
  }
  return bits;
}
