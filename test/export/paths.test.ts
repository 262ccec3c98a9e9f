import { readXlsx, type Workbook } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../main/export/csv-tables.ts';
import { writeWorkbook } from '../../main/export/workbook.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { checkedSolve } from '../../main/solver/checked-solve.ts';
import { solveOnFutures } from '../../main/solver/solve-on-futures.ts';
import type { StoredRun } from '../../main/store/plan-store.ts';
import { aRichInput } from '../checker/rich-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { aStoredRun } from './a-finance-run.ts';
import { numberAt, rowStarting, sheetOf } from './read-sheet.ts';

const input = ((): StoredRun['input'] => {
  const rich = aRichInput();
  const { futures, policy } = rich.assumptions;
  return {
    ...rich,
    assumptions: {
      ...rich.assumptions,
      futures: { ...futures, optimisedPathsPerBand: 3 },
      policy: { ...policy, riskWeight: 0.4, cvarLevel: 0.7 },
    },
    settings: { timeLimitSeconds: 120, gapGoal: 0.01 },
  };
})();

describe('the exports of a run on sampled futures', () => {
  let run: StoredRun;
  let book: Workbook;

  beforeAll(async () => {
    run = aStoredRun({ input, solution: await solveOnFutures(checkedSolve(solve))(input, unwatched()) });
    book = await readXlsx(await writeWorkbook(run));
  });

  it('reckon expected cost, tail and objective over the paths', () => {
    const { expectedCost, cvar, proof } = run.solution;
    const summary = sheetOf(book, 'Summary');
    const figure = (words: string): number => numberAt(summary, rowStarting(summary, words), 1);
    expect(figure('Expected discounted cost')).toBeCloseTo(expectedCost ?? Number.NaN, 2);
    expect(figure('CVaR')).toBeCloseTo(cvar ?? Number.NaN, 2);
    expect(figure('Objective')).toBeCloseTo(proof.objective ?? Number.NaN, 2);
  });

  it('hold every check of the app’s figures', () => {
    const checks = sheetOf(book, 'Checks');
    const verdicts = checks.rows.map((row) => row[5]).filter((cell) => cell === 'holds' || cell === 'differs');
    expect(verdicts.length).toBeGreaterThan(10);
    expect(verdicts).not.toContain('differs');
  });

  it('hold every path', () => {
    const paths = sheetOf(book, 'Paths');
    const bands = input.assumptions.bands.length;
    expect(run.solution.paths).toHaveLength(3 * bands);
    expect(numberAt(paths, rowStarting(paths, 'Paths of each band'), 1)).toBe(3);
    expect(numberAt(paths, rowStarting(paths, 'Expected over the paths'), 3)).toBeCloseTo(
      run.solution.expectedCost ?? Number.NaN,
      2,
    );
    const table = csvTables(run).find(({ fileName }) => fileName === 'paths.csv')?.text ?? '';
    expect(table.trim().split('\r\n')).toHaveLength(1 + 3 * bands);
  });
});
