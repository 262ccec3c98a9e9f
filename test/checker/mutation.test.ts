import { beforeAll, describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import type { ViolationFamily } from '../../main/checker/violation.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import type { CostSource, Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { answerMutants } from './answer-mutants.ts';
import { claimMutants } from './claim-mutants.ts';
import { forgetCost } from './forget-cost.ts';
import { closed, type InputMutant, moved, repriced, tightened } from './input-mutants.ts';
import { aRichInput } from './rich-input.ts';

const input = aRichInput();
let right: Solution;

beforeAll(async () => {
  right = await solve(input, unwatched());
});

function familiesOf(changed: SolveInput, solution: Solution): ViolationFamily[] {
  return [...new Set(checkSolution(changed, solution).map(({ family }) => family))].toSorted();
}

function spoilt(spoil: (solution: Solution) => void): Solution {
  const solution = structuredClone(right);
  spoil(solution);
  expect(solution).not.toEqual(right);
  return solution;
}

function changedInput({ path, value }: InputMutant): SolveInput {
  const changed = replaceAt(input, ['assumptions', ...path.split('/')], value);
  expect(changed).not.toEqual(input);
  expect(checkAssumptions(changed)).toEqual([]);
  return changed;
}

/** Wrong cost shows in everything that is made of it. */
const MADE_OF_COST: readonly ViolationFamily[] = ['costs', 'lane-results', 'proof', 'purchase-results'];

describe('the right answer', () => {
  it('is accepted, with every source of work and of cost in it', () => {
    expect(checkAssumptions(input)).toEqual([]);
    expect(checkSolution(input, right)).toEqual([]);
    const high = right.bands.find(({ bandId }) => bandId === 'high');
    expect(new Set(high?.dispatch.map(({ source }) => source)).size).toBe(6);
    expect(new Set(high?.costs.map(({ source }) => source)).size).toBe(9);
  });
});

describe('an answer that does wrong', () => {
  it.each(answerMutants)('is told under $family: $name', ({ family, spoil, saying }) => {
    const told = checkSolution(input, spoilt(spoil)).filter((violation) => violation.family === family);
    expect(told.map(({ sentence }) => sentence).join('\n')).toMatch(saying);
  });
});

describe('an answer that tells wrong', () => {
  it.each(claimMutants)('is told under $families alone: $name', ({ families, spoil }) => {
    expect(familiesOf(input, spoilt(spoil))).toEqual(families);
  });

  it('is told for every cost series, month by month, effective and billed', () => {
    const spoils = right.bands.flatMap((band, s) =>
      band.costs.flatMap((series, c) =>
        (['effectiveByMonth', 'billedByMonth'] as const).flatMap((list) =>
          series[list].flatMap((money, t) => (money === 0 ? [] : [{ s, c, list, t }])),
        ),
      ),
    );
    expect(spoils.length).toBeGreaterThan(150);
    for (const { s, c, list, t } of spoils) {
      const solution = structuredClone(right);
      const months = solution.bands[s]?.costs[c]?.[list] ?? [];
      months[t] = (months[t] ?? 0) * 0.99;
      expect(familiesOf(input, solution)).toEqual(['costs']);
    }
  });
});

describe('a cost item forgotten everywhere at once', () => {
  const sources: CostSource[] = [
    'existing',
    'committed',
    'spend',
    'usage',
    'on-demand',
    'spot',
    'flex-start',
    'migration',
    'penalty',
  ];
  it.each(sources)('is found: %s', (source) => {
    const solution = spoilt((answer) => forgetCost(input, answer, source));
    expect(familiesOf(input, solution)).toEqual(expect.arrayContaining(['costs', 'proof']));
  });
});

describe('an answer to other inputs', () => {
  it.each(tightened)('breaks $family alone: $path = $value', (mutant) => {
    expect(familiesOf(changedInput(mutant), right)).toEqual([mutant.family]);
  });

  it.each([...closed, ...moved])('breaks $family: $path = $value', (mutant) => {
    expect(familiesOf(changedInput(mutant), right)).toContain(mutant.family);
  });

  it.each(repriced)('costs something else: $path = $value', (mutant) => {
    const families = familiesOf(changedInput(mutant), right);
    expect(families).toContain(mutant.family);
    expect(families.filter((family) => !MADE_OF_COST.includes(family))).toEqual([]);
  });
});

describe('a portfolio that was entered', () => {
  const entered = (change: Partial<SolveInput>): SolveInput => ({ ...input, ...change });

  it('is evaluated as it is', async () => {
    const evaluation = entered({ kind: 'evaluate', portfolio: right.portfolio });
    expect(familiesOf(evaluation, right)).toEqual([]);
    expect(familiesOf(entered({ kind: 'evaluate', portfolio: right.portfolio.slice(1) }), right)).toEqual([
      'purchase-rules',
    ]);
    expect(familiesOf(entered({ kind: 'evaluate' }), right)).toEqual(['purchase-rules']);
  });

  it('keeps its locked purchases to the unit', () => {
    const [locked] = input.portfolio;
    if (locked === undefined) throw new Error('Nothing is locked.');
    expect(familiesOf(entered({ portfolio: [{ ...locked, units: 3.5 }] }), right)).toEqual(['purchase-rules']);
    expect(familiesOf(entered({ portfolio: [{ ...locked, startMonth: '2027-02' }] }), right)).toEqual([
      'purchase-rules',
    ]);
    expect(familiesOf(entered({ portfolio: [] }), right)).toEqual(['purchase-rules']);
    expect(familiesOf(entered({ portfolio: [locked, locked] }), right)).toEqual(['purchase-rules']);
  });
});
