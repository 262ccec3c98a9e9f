/** Where a formula stands; decides which references need a sheet name and which parts of them are fixed. Zero-based. */
export type Host = { readonly sheet: string; readonly row: number; readonly column: number };

/** What a formula can come to. */
export type Value = number | string | boolean;

/**
 * A formula together with the value it comes to, so that the figure a workbook shows before it is recalculated
 * cannot differ from its formula.
 */
export type Expression<T extends Value = number> = {
  readonly value: T;
  /** How tightly it binds: operands that bind less are put in brackets. */
  readonly binding: number;
  /** The formula as it is written in the cell at `host`, without the equals sign. */
  readonly write: (host: Host) => string;
};

/** Cells one after another in a row or a column, with their values. */
export type Range = { readonly values: readonly Value[]; readonly write: (host: Host) => string };

const COMPARISON = 1;
const SUM = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

function operand(part: Expression<Value>, host: Host, least: number): string {
  const text = part.write(host);
  return part.binding < least ? `(${text})` : text;
}

function binary<T extends Value>(
  sign: string,
  binding: number,
  left: Expression<Value>,
  right: Expression<Value>,
  value: T,
): Expression<T> {
  return {
    value,
    binding,
    write: (host) => `${operand(left, host, binding)}${sign}${operand(right, host, binding + 1)}`,
  };
}

function call<T extends Value>(
  name: string,
  parts: readonly { readonly write: (host: Host) => string }[],
  value: T,
): Expression<T> {
  return { value, binding: ATOM, write: (host) => `${name}(${parts.map((part) => part.write(host)).join(',')})` };
}

function numbersOf(range: Range): number[] {
  return range.values.map((value) => (typeof value === 'number' ? value : 0));
}

/** The only numbers that formulas hold themselves: every other figure stands in a cell. */
export const zero: Expression = { value: 0, binding: ATOM, write: () => '0' };
export const one: Expression = { value: 1, binding: ATOM, write: () => '1' };

/** A text inside a formula; ours, never a user's. */
export function words(text: string): Expression<string> {
  return { value: text, binding: ATOM, write: () => `"${text.replaceAll('"', '""')}"` };
}

/** A cell by its name in the workbook. */
export function named(name: string, cell: Expression): Expression {
  return { value: cell.value, binding: ATOM, write: () => name };
}

export function add(left: Expression, right: Expression): Expression {
  return binary('+', SUM, left, right, left.value + right.value);
}

export function subtract(left: Expression, right: Expression): Expression {
  return binary('-', SUM, left, right, left.value - right.value);
}

/** The sum of its terms; zero when there are none. */
export function addAll(terms: readonly Expression[]): Expression {
  return terms.length === 0 ? zero : terms.reduce(add);
}

/** The product of its factors. */
export function multiply(first: Expression, ...others: readonly Expression[]): Expression {
  return others.reduce((left, right) => binary('*', PRODUCT, left, right, left.value * right.value), first);
}

/** A quotient; throws when the divisor is zero, since a workbook must not show an error. */
export function divide(left: Expression, right: Expression): Expression {
  if (right.value === 0) throw new RangeError('A formula of the workbook would divide by zero.');
  return binary('/', PRODUCT, left, right, left.value / right.value);
}

/** A quotient, or zero where the divisor is not above zero. */
export function divideOrZero(left: Expression, right: Expression): Expression {
  const value = right.value > 0 ? left.value / right.value : 0;
  const quotient = binary('/', PRODUCT, left, right, value);
  return when(above(right, zero), quotient, zero);
}

export function power(base: Expression, exponent: Expression): Expression {
  return {
    value: base.value ** exponent.value,
    binding: POWER,
    write: (host) => `${operand(base, host, POWER + 1)}^${operand(exponent, host, POWER + 1)}`,
  };
}

/** Minus an expression, in brackets since spreadsheets bind a minus sign more tightly than a power. */
export function negative(part: Expression): Expression {
  return { value: -part.value, binding: ATOM, write: (host) => `(-${operand(part, host, POWER)})` };
}

export function equals(left: Expression<Value>, right: Expression<Value>): Expression<boolean> {
  return binary('=', COMPARISON, left, right, left.value === right.value);
}

export function atLeast(left: Expression, right: Expression): Expression<boolean> {
  return binary('>=', COMPARISON, left, right, left.value >= right.value);
}

export function atMost(left: Expression, right: Expression): Expression<boolean> {
  return binary('<=', COMPARISON, left, right, left.value <= right.value);
}

export function above(left: Expression, right: Expression): Expression<boolean> {
  return binary('>', COMPARISON, left, right, left.value > right.value);
}

export function below(left: Expression, right: Expression): Expression<boolean> {
  return binary('<', COMPARISON, left, right, left.value < right.value);
}

/** True when both hold. */
export function both(left: Expression<boolean>, right: Expression<boolean>): Expression<boolean> {
  return call('AND', [left, right], left.value && right.value);
}

export function when<T extends Value>(
  condition: Expression<boolean>,
  yes: Expression<T>,
  no: Expression<T>,
): Expression<T> {
  return call('IF', [condition, yes, no], condition.value ? yes.value : no.value);
}

export function absolute(part: Expression): Expression {
  return call('ABS', [part], Math.abs(part.value));
}

export function sum(...ranges: readonly Range[]): Expression {
  return call(
    'SUM',
    ranges,
    ranges.flatMap(numbersOf).reduce((total, value) => total + value, 0),
  );
}

export function smallest(range: Range): Expression {
  return call('MIN', [range], Math.min(...numbersOf(range)));
}

export function average(range: Range): Expression {
  const values = numbersOf(range);
  return call('AVERAGE', [range], values.reduce((total, value) => total + value, 0) / values.length);
}

/** Σ left × right over two ranges of the same shape. */
export function sumOfProducts(left: Range, right: Range): Expression {
  const others = numbersOf(right);
  return call(
    'SUMPRODUCT',
    [left, right],
    numbersOf(left).reduce((total, value, index) => total + value * (others[index] ?? 0), 0),
  );
}

/** Σ weights × max(0, amounts − level): what lies above a level, weighted. */
export function weightedExcess(weights: Range, amounts: Range, level: Expression): Expression {
  const excess = numbersOf(amounts).map((value) => Math.max(0, value - level.value));
  return {
    value: numbersOf(weights).reduce((total, weight, index) => total + weight * (excess[index] ?? 0), 0),
    binding: ATOM,
    write: (host) => {
      const [listed, limit] = [amounts.write(host), operand(level, host, SUM + 1)];
      return `SUMPRODUCT(${weights.write(host)},(${listed}>${limit})*(${listed}-${limit}))`;
    },
  };
}

/** Σ |left − right| over two ranges of the same shape. */
export function sumOfDifferences(left: Range, right: Range): Expression {
  const others = numbersOf(right);
  return {
    value: numbersOf(left).reduce((total, value, index) => total + Math.abs(value - (others[index] ?? 0)), 0),
    binding: ATOM,
    write: (host) => `SUMPRODUCT(ABS(${left.write(host)}-${right.write(host)}))`,
  };
}

/** Σ of the amounts whose key is that number. */
export function sumWhere(keys: Range, key: Expression, amounts: Range): Expression {
  const values = numbersOf(amounts);
  return call(
    'SUMIF',
    [keys, key, amounts],
    keys.values.reduce<number>(
      (total, value, index) => (value === key.value ? total + (values[index] ?? 0) : total),
      0,
    ),
  );
}

/** Σ of the amounts whose key is that number and whose word is that text. */
export function sumWhereBoth(
  amounts: Range,
  keys: Range,
  key: Expression,
  listed: Range,
  word: Expression<string>,
): Expression {
  const isMatch = (index: number): boolean => keys.values[index] === key.value && listed.values[index] === word.value;
  return call(
    'SUMIFS',
    [amounts, keys, key, listed, word],
    numbersOf(amounts).reduce((total, value, index) => (isMatch(index) ? total + value : total), 0),
  );
}

/** How many cells of a range hold that text. */
export function countOf(range: Range, text: Expression<string>): Expression {
  return call('COUNTIF', [range, text], range.values.filter((value) => value === text.value).length);
}

/** How many cells of a range hold a text. */
export function countFilled(range: Range): Expression {
  return call('COUNTA', [range], range.values.length);
}

/** The figure that stands where `wanted` stands in another range of the same shape; throws when it is nowhere. */
export function lookUp(figures: Range, wanted: Expression, among: Range): Expression {
  const position = among.values.indexOf(wanted.value);
  const value = figures.values[position];
  if (typeof value !== 'number')
    throw new RangeError('A formula of the workbook looks up a month that is not planned.');
  const place = { write: (host: Host) => `MATCH(${wanted.write(host)},${among.write(host)},0)` };
  return call('INDEX', [figures, place], value);
}

/** The month that many months later; both are serial day numbers. */
export function monthsLater(start: Expression, months: Expression, value: number): Expression {
  return call('EDATE', [start, months], value);
}
