const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** From here on (CJK, Hangul, emoji) a character is about as wide as it is high. */
const FIRST_WIDE = 0x1100;

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** About how many pixels a text takes at 11 pixels of type: a little too many rather than too few. */
export function textWidth(text: string): number {
  return charactersOf(text).reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    const isPunctuation = code >= 0x2000 && code < 0x2e80;
    return sum + (code >= FIRST_WIDE && !isPunctuation ? 11.5 : 6.2);
  }, 0);
}
