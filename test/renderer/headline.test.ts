import { describe, expect, test } from 'vitest';
import { headlineOf, outcomeWords, statusWords } from '../../renderer/state/headline.ts';
import { newestRunOf } from '../../renderer/state/run-store.ts';
import type { RunSummary } from '../../shared/contract.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aRun } from '../builders/a-run.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aSolution } from '../builders/a-solution.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const run: RunSummary = aRun().summary;

function aBandResult(fields: Partial<BandResult>): BandResult {
  return {
    bandId: 'low',
    probability: 0.5,
    discountedCost: 0,
    effectiveCost: 0,
    billedCost: 0,
    penaltyCost: 0,
    unmetWorkShare: 0,
    committedUnitHours: 0,
    idleUnitHours: 0,
    utilisation: null,
    coverage: null,
    effectiveSavingsRate: null,
    unallocatedCost: 0,
    remainingCommitmentByMonth: [0, 0, 0],
    capacity: [],
    spend: [],
    dispatch: [],
    deferrals: [],
    runs: [],
    standby: [],
    costs: [],
    terms: [],
    resales: [],
    options: [],
    lanes: [],
    ...fields,
  };
}

describe('headlineOf', () => {
  const input = aSolveInput({
    assumptions: someAssumptions({
      bands: [
        aBand({ id: 'low', name: 'Low', probability: 0.5 }),
        aBand({ id: 'high', name: 'High', probability: 0.5 }),
      ],
    }),
  });
  const bands = [
    aBandResult({ bandId: 'low', discountedCost: 1e6, committedUnitHours: 100, idleUnitHours: 50 }),
    aBandResult({
      bandId: 'high',
      discountedCost: 3e6,
      unmetWorkShare: 0.0125,
      committedUnitHours: 300,
      idleUnitHours: 0,
      remainingCommitmentByMonth: [1e5, 4e5, 2e5],
    }),
  ];
  const figures = headlineOf(aRun({ input, solution: aSolution({ bands, expectedCost: 2e6 }) }));

  test('names the dearest band, the worst shortfall and the month in which most is owed', () => {
    expect(figures.map(({ value }) => value)).toEqual(['$2M', '$3M', '1.25 %', '12.5 %', '$400K']);
    expect(figures[1]?.detail).toBe('High, discounted');
    expect(figures[2]?.detail).toBe('in High');
    expect(figures[4]?.detail).toBe('at most, Feb 2027');
  });

  test('idle is weighed by probability: (0.5 × 50) / (0.5 × 100 + 0.5 × 300) = 12.5 %', () => {
    expect(figures[3]?.value).toBe('12.5 %');
  });

  test('there are dashes before the first run and for a run without bands', () => {
    expect(headlineOf(null).map(({ value }) => value)).toEqual(['–', '–', '–', '–', '–']);
    const empty = headlineOf(aRun({ solution: aSolution({ bands: [], expectedCost: null }) }));
    expect(empty.map(({ value }) => value)).toEqual(['–', '–', '–', '–', '–']);
  });
});

describe('status words', () => {
  test('say what keeps a scenario from a result, or how its newest run ended', () => {
    expect(statusWords(null, 0)).toBe('Not solved yet');
    expect(statusWords(null, 1)).toBe('Draft: 1 problem');
    expect(statusWords(null, 3)).toBe('Draft: 3 problems');
    expect(statusWords({ ...run, isStale: true }, 0)).toBe('Stale since your last change');
  });

  test.each([
    ['proven-optimal', 0, 'Proved optimal'],
    ['within-gap', 0.0006, 'Proved within 0.06 %'],
    ['time-limit', 0.02, 'Time limit, within 2 %'],
    ['time-limit', null, 'Time limit'],
    ['stopped', 0.05, 'Stopped by you, within 5 %'],
    ['infeasible', null, 'No portfolio fits the rules'],
    ['failed', null, 'The last run failed'],
  ] as const)('%s with gap %s reads “%s”', (status, gap, words) => {
    expect(outcomeWords({ status, gap, kind: 'optimise' })).toBe(words);
  });

  test('a costed portfolio is not called the best one', () => {
    expect(outcomeWords({ status: 'proven-optimal', gap: 0, kind: 'evaluate' })).toBe('Your portfolio, costed');
  });
});

describe('newestRunOf', () => {
  test('is the latest of that scenario alone', () => {
    const runs: RunSummary[] = [
      { ...run, runId: 'old', createdAt: '2026-11-01T00:00:00.000Z' },
      { ...run, runId: 'new', createdAt: '2026-11-02T00:00:00.000Z' },
      { ...run, runId: 'other', scenarioId: 'other', createdAt: '2026-11-03T00:00:00.000Z' },
    ];
    const view = { plan: aPlan(), revision: 1, problems: [], undoLabel: null, redoLabel: null, runs };
    expect(newestRunOf(view, 'base')?.runId).toBe('new');
    expect(newestRunOf(view, 'none')).toBeNull();
    expect(newestRunOf(null, 'base')).toBeNull();
  });
});
