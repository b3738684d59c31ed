import { dict } from 'pinyin-match/src/simplified_dict.js';

let readings: Map<string, readonly string[]> | null = null;

/** The dictionary the other way round: 6,768 characters, all their readings. Made when first asked, in some 2 ms. */
function byCharacter(): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [reading, characters] of Object.entries(dict)) {
    // Input methods take v for ü; some people type u.
    const spellings = reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
    for (const character of characters) {
      const known = found.get(character);
      if (!known) found.set(character, [...spellings]);
      else known.push(...spellings.filter((spelling) => !known.includes(spelling)));
    }
  }
  return found;
}

/** Turns the dictionary round now, so that the first class is not kept waiting for it. */
export function prepareReadings(): void {
  readings ??= byCharacter();
}

/**
 * The pinyin of a character without tones, all readings it has (行: `hang`, `xing`): who looks for a word types the one
 * that is right there, so no dictionary of words is needed to tell which. Undefined for what is not in GB 2312.
 */
export function readingsOf(character: string): readonly string[] | undefined {
  prepareReadings();
  return readings?.get(character);
}
