/** The data of pinyin-match alone: its own matching neither ranks nor narrows. */
declare module 'pinyin-match/src/simplified_dict.js' {
  /** Pinyin without tones to the characters that are read so. */
  export const dict: Readonly<Record<string, string>>;
}
