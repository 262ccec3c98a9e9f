/** A number as a person typed it, nothing at all, or why it is no number. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly hasPercent: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly sentence: string };

const MULTIPLIERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
const NUMBER = /^(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*([kmbt])?\s*(%)?/i;
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

class WrongNumber extends Error {}

/** Reads `a + b * (c − d)` from left to right; every number may have k, M, B, T or % behind it. */
class ExpressionReader {
  readonly #text: string;
  #at = 0;
  hasPercent = false;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): number {
    const value = this.#readSum();
    if (this.#at < this.#text.length) this.#refuse();
    return value;
  }

  #refuse(): never {
    const rest = this.#text.slice(this.#at, this.#at + 12);
    throw new WrongNumber(rest === '' ? 'Ends too early: a number is missing.' : `Cannot read “${rest}” as a number.`);
  }

  #takeOne(characters: string): string | null {
    while (this.#text[this.#at] === ' ') this.#at += 1;
    const next = this.#text[this.#at];
    if (next === undefined || !characters.includes(next)) return null;
    this.#at += 1;
    return next;
  }

  #readSum(): number {
    let value = this.#readProduct();
    for (let sign = this.#takeOne('+-'); sign !== null; sign = this.#takeOne('+-')) {
      const next = this.#readProduct();
      value = sign === '+' ? value + next : value - next;
    }
    return value;
  }

  #readProduct(): number {
    let value = this.#readFactor();
    for (let sign = this.#takeOne('*/'); sign !== null; sign = this.#takeOne('*/')) {
      const next = this.#readFactor();
      value = sign === '*' ? value * next : value / next;
    }
    return value;
  }

  #readFactor(): number {
    const sign = this.#takeOne('+-');
    if (sign !== null) return sign === '-' ? -this.#readFactor() : this.#readFactor();
    if (this.#takeOne('(') !== null) {
      const value = this.#readSum();
      if (this.#takeOne(')') === null) this.#refuse();
      return value;
    }
    const match = NUMBER.exec(this.#text.slice(this.#at));
    if (match === null) this.#refuse();
    const [all, digits = '', exponent = '', suffix, percent] = match;
    this.#at += all.length;
    while (this.#text[this.#at] === ' ') this.#at += 1;
    if (percent !== undefined) this.hasPercent = true;
    const value =
      Number(`${digits}${exponent}`) * (suffix === undefined ? 1 : (MULTIPLIERS[suffix.toLowerCase()] ?? 1));
    return percent === undefined ? value : value / 100;
  }
}

function normalise(text: string): string {
  return text
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll(/[$€£¥]/g, '')
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replaceAll(GROUPED, (group) => group.replaceAll(',', ''))
    .trim();
}

/**
 * Reads what a person typed: `1250.5`, `1,250.5`, `1.2k`, `3M`, `5%` (0.05), `=12*64`. The decimal mark is a point.
 * `hasPercent` tells that the value is already a share.
 */
export function parseNumber(typed: string): TypedNumber {
  const text = normalise(typed);
  if (text === '') return { kind: 'empty' };
  const isExpression = text.startsWith('=');
  const body = isExpression ? text.slice(1) : text;
  if (/\d,\d|,\d/.test(body)) {
    return { kind: 'wrong', sentence: 'Use a point for decimals (1.5); commas only group thousands (1,500).' };
  }
  if (!isExpression && /(?<!^|e)[+*/()-]/i.test(body)) {
    return { kind: 'wrong', sentence: 'Start a calculation with an equals sign, for example =12*64.' };
  }
  try {
    const reader = new ExpressionReader(body);
    const value = reader.readAll();
    if (!Number.isFinite(value)) return { kind: 'wrong', sentence: 'Gives no finite number.' };
    return { kind: 'number', value, hasPercent: reader.hasPercent };
  } catch (error) {
    if (error instanceof WrongNumber) return { kind: 'wrong', sentence: error.message };
    throw error;
  }
}
