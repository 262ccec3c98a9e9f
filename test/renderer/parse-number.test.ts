import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../renderer/ui/format/parse-number.ts';

function valueOf(text: string): number | string {
  const typed = parseNumber(text);
  return typed.kind === 'number' ? typed.value : typed.kind;
}

describe('parseNumber', () => {
  test.each([
    ['0', 0],
    ['1250.5', 1250.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['1,250.5', 1250.5],
    ['1,234,567', 1_234_567],
    ['12 500', 12_500],
    ['12\u202f500', 12_500],
    ['1e3', 1000],
    ['2.5e-2', 0.025],
    ['1.2k', 1200],
    ['1.2 K', 1200],
    ['3M', 3e6],
    ['3m', 3e6],
    ['2b', 2e9],
    ['1T', 1e12],
    ['$1,200', 1200],
    ['5%', 0.05],
    ['5 %', 0.05],
    ['=12*64', 768],
    ['=12×64', 768],
    ['= 1 + 2 * 3', 7],
    ['=(1 + 2) * 3', 9],
    ['=10/4', 2.5],
    ['=-(2+3)', -5],
    ['=2 - -3', 5],
    ['=1.5k + 500', 2000],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 12);
  });

  test('says that a value was given in per cent', () => {
    expect(parseNumber('5%')).toEqual({ kind: 'number', value: 0.05, hasPercent: true });
    expect(parseNumber('=5% + 1%')).toMatchObject({ hasPercent: true });
    expect(parseNumber('0.05')).toMatchObject({ hasPercent: false });
  });

  test.each(['', '   ', '\u00a0'])('nothing typed (%j) is empty', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'empty' });
  });

  test.each([
    ['1,5', 'point'],
    ['1,23,456', 'point'],
    ['1.234,56', 'point'],
    ['12*64', 'equals sign'],
    ['3 - 1', 'equals sign'],
    ['abc', '“abc”'],
    ['12 units', '“units”'],
    ['1.2.3', '“.3”'],
    ['1_000', '“_000”'],
    ['0x10', '“x10”'],
    ['Infinity', '“Infinity”'],
    ['NaN', '“NaN”'],
    ['=', 'missing'],
    ['=1+', 'missing'],
    ['=(1', 'missing'],
    ['=1/0', 'finite'],
    ['1e999', 'finite'],
  ])('%s is refused with a sentence about %s', (text, part) => {
    const typed = parseNumber(text);
    expect(typed.kind).toBe('wrong');
    expect(typed.kind === 'wrong' ? typed.sentence : '').toContain(part);
  });

  test('a long or nested text neither hangs nor runs as code', () => {
    expect(valueOf(`=${'('.repeat(200)}1${')'.repeat(200)}`)).toBe(1);
    expect(valueOf('=alert(1)')).toBe('wrong');
    expect(valueOf('9'.repeat(400))).toBe('wrong');
  });
});
