import { describe, expect, test } from 'vitest';
import { changeWords } from '../../renderer/features/what-if/change-words.ts';
import { figureRows } from '../../renderer/features/what-if/figure-rows.ts';
import { isSearching, liveWords } from '../../renderer/features/what-if/live-words.ts';
import type { LiveFigures } from '../../shared/domain/live-figures.ts';
import { aBand } from '../builders/a-band.ts';

const BASELINE: LiveFigures = {
  isFeasible: true,
  feasibility: 'Keeps every rule.',
  expectedCost: 100_000_000,
  cvar: 120_000_000,
  bandCosts: [{ bandId: aBand().id, cost: 100_000_000 }],
  unmetShare: 0.01,
  idleShare: 0.05,
};

test('a factor is told as what it changes', () => {
  expect([1, 1.1, 0.75, 1.004].map(changeWords)).toEqual(['as it is', '+10 %', '−25 %', 'as it is']);
});

describe('the comparison', () => {
  test('tells each difference with its sign, and none beside the baseline itself', () => {
    const dearer: LiveFigures = { ...BASELINE, expectedCost: 104_000_000, unmetShare: 0.03, idleShare: 0.02 };
    const rows = figureRows([BASELINE, dearer, null], [aBand()], 'USD');
    const cost = rows.find(({ name }) => name === 'Expected cost');
    expect(cost?.cells.map(({ delta }) => delta)).toEqual(['', '+$4M (+4.0 %)', '']);
    expect(cost?.cells[2]?.value).toBe('–');
    expect(rows.find(({ name }) => name === 'Unmet work, at most')?.cells[1]?.delta).toBe('+2.0 points');
    expect(rows.find(({ name }) => name === 'Idle share')?.cells[1]?.delta).toBe('−3.0 points');
    expect(rows.find(({ name }) => name.startsWith('Bad tail'))?.cells[1]?.delta).toBe('as before');
  });

  test('has a row for each band, as long as they are few', () => {
    const many = Array.from({ length: 7 }, (_, index) => aBand({ id: `band-${index}`, name: `Band ${index}` }));
    expect(figureRows([BASELINE], [aBand()], 'USD')).toHaveLength(5);
    expect(figureRows([BASELINE], many, 'USD')).toHaveLength(4);
  });
});

describe('how far the answer is', () => {
  const improved = { sequence: 3, figures: BASELINE, gap: 0.004, isFinal: false };
  test.each([
    [{ sequence: 0, evaluated: null, improved: null }, 'Move a slider to try it.'],
    [{ sequence: 3, evaluated: { sequence: 2 }, improved }, 'Costing your portfolio…'],
    [{ sequence: 3, evaluated: { sequence: 3 }, improved: null }, 'Costed. Looking for a better portfolio…'],
    [
      { sequence: 3, evaluated: { sequence: 3 }, improved: { ...improved, sequence: 2 } },
      'Costed. Looking for a better portfolio…',
    ],
    [
      { sequence: 3, evaluated: { sequence: 3 }, improved },
      'Best so far, within 0.4 % of the best possible; still improving…',
    ],
    [
      { sequence: 3, evaluated: { sequence: 3 }, improved: { ...improved, isFinal: true } },
      'Proved within 0.4 % of the best possible.',
    ],
    [
      {
        sequence: 3,
        evaluated: { sequence: 3 },
        improved: { ...improved, figures: { ...BASELINE, isFeasible: false, feasibility: 'None keeps all.' } },
      },
      'Costed. None keeps all.',
    ],
  ])('%#: is told', (standing, words) => {
    expect(liveWords({ ...standing, stoppedSequence: null })).toBe(words);
  });

  test('when it was stopped, the best so far is told as such', () => {
    const stopped = { sequence: 3, evaluated: { sequence: 3 }, stoppedSequence: 3 };
    expect(liveWords({ ...stopped, improved })).toBe('Stopped: best so far, within 0.4 % of the best possible.');
    expect(liveWords({ ...stopped, improved: null })).toBe('Costed. Stopped before a better portfolio was found.');
    expect(isSearching({ ...stopped, improved: null })).toBe(false);
    expect(isSearching({ ...stopped, improved: null, stoppedSequence: 2 })).toBe(true);
    expect(isSearching({ ...stopped, stoppedSequence: null, improved: { ...improved, isFinal: true } })).toBe(false);
  });
});
