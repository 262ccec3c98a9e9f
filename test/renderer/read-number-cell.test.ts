import { describe, expect, test } from 'vitest';
import { readNumberCell } from '../../renderer/ui/cells/read-number-cell.ts';

const fits = (): null => null;

describe('readNumberCell', () => {
  test('in a per-cent cell 5 and 5% are the same share', () => {
    expect(readNumberCell('5', 100, false, fits)).toEqual({ ok: true, value: 0.05 });
    expect(readNumberCell('5%', 100, false, fits)).toEqual({ ok: true, value: 0.05 });
    expect(readNumberCell('12.3', 100, false, fits)).toEqual({ ok: true, value: 0.123 });
  });

  test('in a plain cell 5% is 0.05', () => {
    expect(readNumberCell('5%', 1, false, fits)).toEqual({ ok: true, value: 0.05 });
  });

  test('an empty cell is null where it may be empty, and refused where it may not', () => {
    expect(readNumberCell('', 1, true, fits)).toEqual({ ok: true, value: null });
    expect(readNumberCell(' ', 1, false, fits)).toMatchObject({ ok: false });
  });

  test('a value that does not fit the field carries the field’s own sentence', () => {
    const check = (value: number | null): string | null => (value !== null && value > 1 ? 'It is too much.' : null);
    expect(readNumberCell('150', 100, false, check)).toEqual({ ok: false, sentence: 'It is too much.' });
    expect(readNumberCell('50', 100, false, check)).toEqual({ ok: true, value: 0.5 });
  });
});
