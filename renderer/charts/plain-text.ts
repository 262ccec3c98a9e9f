import { charactersOf } from './text-width.ts';

const WORD_JOINER = '\u2060';

/**
 * A name as the chart library must be given it: text in braces is markup to it, so that every opening brace gets an
 * invisible mark behind it and stays what its author typed.
 */
export function plainText(name: string): string {
  return name.replaceAll('{', `{${WORD_JOINER}`);
}

/** A name cut to that many characters with an ellipsis, for lines that cannot wrap. */
export function cutText(name: string, longest: number): string {
  const characters = charactersOf(name);
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`;
}
