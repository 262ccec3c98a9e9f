/** Something in a JSON text that JSON does not allow, at its place. The message is a clause without a full stop. */
export class JsonFault extends Error {
  readonly offset: number;

  constructor(offset: number, clause: string) {
    super(clause);
    this.name = 'JsonFault';
    this.offset = offset;
  }
}

const LONGEST_NUMBER = 400;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NOT_FINITE = /^-?(?:NaN|Infinity|Inf)$/i;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** The offset of the next character that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

function endOfRun(text: string, from: number, belongs: RegExp): number {
  let at = from;
  while (at < text.length && at - from <= LONGEST_NUMBER && belongs.test(text.charAt(at))) at += 1;
  return at;
}

/** The offset behind the string that starts at `from`. Throws `JsonFault`. */
export function endOfString(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    if (at >= text.length)
      throw new JsonFault(from, 'the text that starts here has no closing quote: the file is cut off');
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) throw new JsonFault(at, 'a line break or control character stands inside a text');
    if (code === BACKSLASH) {
      const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
      if (escape === null) throw new JsonFault(at, 'JSON does not know this escape after “\\”');
      at += escape[0].length;
    }
    at += 1;
  }
}

/** The offset behind the number that starts at `from`. Throws `JsonFault`, also when it is too large for a number. */
export function endOfNumber(text: string, from: number): number {
  const end = endOfRun(text, from, /[\w.+-]/);
  const written = text.slice(from, end);
  if (NOT_FINITE.test(written)) return refuseNotFinite(from, written);
  if (written.length > LONGEST_NUMBER) throw new JsonFault(from, `a number has more than ${LONGEST_NUMBER} digits`);
  if (!NUMBER.test(written)) throw new JsonFault(from, `“${written.slice(0, 40)}” is not a number as JSON writes it`);
  if (!Number.isFinite(Number(written))) throw new JsonFault(from, `the number ${written.slice(0, 40)} is too large`);
  return end;
}

/** The offset behind `true`, `false` or `null` at `from`. Throws `JsonFault` for anything else. */
export function endOfWord(text: string, from: number): number {
  const end = endOfRun(text, from, /\w/);
  const word = text.slice(from, end);
  if (word === 'true' || word === 'false' || word === 'null') return end;
  if (NOT_FINITE.test(word)) return refuseNotFinite(from, word);
  throw new JsonFault(from, `a value should stand here, not “${word === '' ? text.charAt(from) : word.slice(0, 40)}”`);
}

function refuseNotFinite(offset: number, written: string): never {
  throw new JsonFault(offset, `“${written}” is not a finite number: write the number that is meant, or null`);
}
