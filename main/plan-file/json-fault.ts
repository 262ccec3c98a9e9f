import { endOfNumber, endOfString, endOfWord, JsonFault, skipSpace } from './json-tokens.ts';

/** Lists and objects inside each other; a plan needs about a dozen. */
const DEEPEST_NESTING = 64;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' | 'nothing';

const EXPECTED_WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-or-end': 'a value or “]”',
  key: 'a key in double quotes',
  'key-or-end': 'a key in double quotes or “}”',
  'comma-or-end': 'a comma or the closing bracket',
  nothing: 'the end of the file',
};

/** Walks through a text once; the keys of each open object are kept, null for an open list. */
class Walk {
  readonly #text: string;
  readonly #open: (Set<string> | null)[] = [];
  #at = 0;
  #expected: Expected = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    for (;;) {
      this.#at = skipSpace(this.#text, this.#at);
      if (this.#at >= this.#text.length) break;
      this.#step(this.#text.charAt(this.#at));
    }
    if (this.#expected !== 'nothing') {
      throw new JsonFault(
        this.#at,
        `the file ends where ${EXPECTED_WORDS[this.#expected]} should follow: it is cut off`,
      );
    }
  }

  #step(character: string): void {
    const expected = this.#expected;
    if (expected === 'comma-or-end' && character === ',') {
      this.#at += 1;
      this.#expected = this.#open.at(-1) === null ? 'value' : 'key';
    } else if (character === ']' && this.#open.at(-1) === null && expected.endsWith('-or-end')) this.#close();
    else if (character === '}' && this.#open.at(-1) instanceof Set && expected.endsWith('-or-end')) this.#close();
    else if (character === '"' && (expected === 'key' || expected === 'key-or-end')) this.#readKey();
    else if (expected === 'value' || expected === 'value-or-end') this.#readValue(character);
    else throw new JsonFault(this.#at, `${EXPECTED_WORDS[expected]} should stand here, not “${character}”`);
  }

  #readValue(character: string): void {
    if (character === '{' || character === '[') {
      if (this.#open.length >= DEEPEST_NESTING) {
        throw new JsonFault(this.#at, `more than ${DEEPEST_NESTING} lists and objects lie inside each other`);
      }
      this.#open.push(character === '{' ? new Set() : null);
      this.#at += 1;
      this.#expected = character === '{' ? 'key-or-end' : 'value-or-end';
      return;
    }
    if (character === '"') this.#at = endOfString(this.#text, this.#at);
    else if (/[-\d]/.test(character)) this.#at = endOfNumber(this.#text, this.#at);
    else this.#at = endOfWord(this.#text, this.#at);
    this.#expectAfterValue();
  }

  #readKey(): void {
    const end = endOfString(this.#text, this.#at);
    const key = JSON.parse(this.#text.slice(this.#at, end)) as string;
    const keys = this.#open.at(-1);
    if (key === '__proto__') throw new JsonFault(this.#at, 'the key “__proto__” is not allowed: remove it');
    if (keys?.has(key) === true) {
      throw new JsonFault(this.#at, `the key “${key.slice(0, 80)}” stands twice in the same object: keep one`);
    }
    keys?.add(key);
    this.#at = skipSpace(this.#text, end);
    if (this.#text.charAt(this.#at) !== ':') throw new JsonFault(this.#at, 'a colon should stand here, after the key');
    this.#at += 1;
    this.#expected = 'value';
  }

  #close(): void {
    this.#open.pop();
    this.#at += 1;
    this.#expectAfterValue();
  }

  #expectAfterValue(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}

/**
 * The first thing that makes a text unfit as JSON, as a sentence with line and column; null when it is sound.
 * Stricter than `JSON.parse`, which lets the second of two equal keys win, turns 1e999 into Infinity
 * and nests without end. Never recurses, so no text can exhaust the stack.
 */
export function findJsonFault(text: string): string | null {
  try {
    new Walk(text).run();
    return null;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return `${lineAndColumn(text, error.offset)}: ${error.message}.`;
  }
}
