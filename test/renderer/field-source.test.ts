import { describe, expect, test } from 'vitest';
import { enteredSource, sourceName, sourceOfField, withSource } from '../../renderer/state/field-source.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';

const listed: Provenance = {
  fields: ['ratePerUnitHour', 'termMonths'],
  source: 'Price list',
  date: '2026-06-15',
  confidence: 'published',
};
const general: Provenance = { fields: [], source: 'Assumed', date: null, confidence: 'assumed' };
const entered = enteredSource('2026-11-23');

describe('sourceOfField', () => {
  test('a field’s own source comes before that of the whole entry', () => {
    expect(sourceOfField([general, listed], ['ratePerUnitHour'])).toBe(listed);
    expect(sourceOfField([listed, general], ['leadTimeMonths'])).toBe(general);
    expect(sourceOfField([listed], ['leadTimeMonths'])).toBeNull();
  });

  test('a nested field answers to its whole path, then its last part, then its first', () => {
    const last: Provenance = { ...listed, fields: ['annualRate'] };
    const first: Provenance = { ...listed, fields: ['growth'] };
    expect(sourceOfField([first, last], ['growth', 'annualRate'])).toBe(last);
    expect(sourceOfField([first], ['growth', 'annualRate'])).toBe(first);
    const whole: Provenance = { ...listed, fields: ['growth/annualRate'] };
    expect(sourceOfField([first, last, whole], ['growth', 'annualRate'])).toBe(whole);
  });
});

describe('withSource', () => {
  test('a figure that was typed in no longer claims its old source; its neighbours keep theirs', () => {
    const list = withSource([listed, general], ['ratePerUnitHour'], entered);
    expect(sourceOfField(list, ['ratePerUnitHour'])).toMatchObject(entered);
    expect(sourceOfField(list, ['termMonths'])).toMatchObject({ source: 'Price list' });
    expect(sourceOfField(list, ['leadTimeMonths'])).toBe(general);
  });

  test('a source whose last field was taken away goes, instead of speaking for everything', () => {
    const only: Provenance = { ...listed, fields: ['ratePerUnitHour'] };
    const list = withSource([only], ['ratePerUnitHour'], entered);
    expect(list).toHaveLength(1);
    expect(sourceOfField(list, ['termMonths'])).toBeNull();
  });

  test('figures typed in on the same day share one source', () => {
    const list = withSource(withSource([general], ['a'], entered), ['b'], entered);
    expect(list).toEqual([{ fields: ['a', 'b'], ...entered }, general]);
    expect(withSource(list, ['a'], entered)).toEqual([{ fields: ['b', 'a'], ...entered }, general]);
  });

  test('names stay within what a plan may hold', () => {
    expect(sourceName(['budgets', 'x'.repeat(80), 'limit'])).toBe('budgets');
    expect(sourceName(['policy'])).toBe('policy');
  });
});
