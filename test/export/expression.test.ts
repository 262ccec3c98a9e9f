import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../main/export/cell-address.ts';
import {
  add,
  addAll,
  divide,
  divideOrZero,
  type Expression,
  multiply,
  negative,
  one,
  power,
  subtract,
  words,
  zero,
} from '../../main/export/expression.ts';
import { SheetDraft } from '../../main/export/sheet-draft.ts';

const sheet = new SheetDraft('Rates by month');
for (const [column, value] of [2, 3, 5].entries()) {
  sheet.put(1, column, { kind: 'number', value, role: 'input', format: 'quantity' });
}
const [a, b, c] = [sheet.at(1, 0), sheet.at(1, 1), sheet.at(1, 2)];
const inside = { sheet: 'Rates by month', row: 1, column: 7 };

const text = (expression: Expression): string => expression.write(inside);

describe('a formula', () => {
  it.each([
    [add(a, multiply(b, c)), '$A2+$B2*$C2', 17],
    [multiply(add(a, b), c), '($A2+$B2)*$C2', 25],
    [subtract(a, subtract(b, c)), '$A2-($B2-$C2)', 4],
    [divide(a, multiply(b, c)), '$A2/($B2*$C2)', 2 / 15],
    [power(add(one, a), divide(negative(b), c)), '(1+$A2)^((-$B2)/$C2)', 3 ** -0.6],
    [divideOrZero(a, zero), 'IF(0>0,$A2/0,0)', 0],
    [addAll([]), '0', 0],
    [addAll([a, b, c]), '$A2+$B2+$C2', 10],
  ])('is written with the brackets it needs: %#', (expression, formula, value) => {
    expect(text(expression)).toBe(formula);
    expect(expression.value).toBeCloseTo(value, 12);
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(a, zero)).toThrow(/divide by zero/);
  });

  it('doubles quotes inside words', () => {
    expect(words('say "no"').write(inside)).toBe('"say ""no"""');
  });
});

describe('a reference', () => {
  it.each([
    ['the same sheet and row', inside, '$A2'],
    ['another row', { ...inside, row: 5 }, '$A$2'],
    ['the same column', { ...inside, row: 5, column: 0 }, 'A$2'],
    ['another sheet', { ...inside, sheet: 'Data' }, "'Rates by month'!$A$2"],
  ])('from %s moves along where a copied formula should', (_, host, expected) => {
    expect(a.write(host)).toBe(expected);
  });

  it('to a range names the sheet once', () => {
    const range = sheet.range({ row: 1, column: 0 }, { row: 1, column: 2 });
    expect(range.write({ sheet: 'Data', row: 0, column: 9 })).toBe("'Rates by month'!$A$2:$C$2");
    expect(range.values).toEqual([2, 3, 5]);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
