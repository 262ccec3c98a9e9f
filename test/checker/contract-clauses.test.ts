import { beforeAll, describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import type { ExercisedOption } from '../../shared/domain/exercised-option.ts';
import { type ContractClauses, NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { ResaleSeries } from '../../shared/domain/resale-series.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer, aReservation, aSpendCommitment } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { anOptionInput } from './option-input.ts';

const inputWith = (clauses: Partial<ContractClauses>): SolveInput =>
  checkedInput({
    offers: [anOnDemandOffer(), aReservation({ clauses: { ...NO_CLAUSES, ...clauses }, latestStartMonth: '2027-01' })],
  });

/** Families told when an answer to one set of clauses is held to another. */
async function families(solved: Partial<ContractClauses>, held: Partial<ContractClauses>): Promise<string[]> {
  const solution = await solveChecked(inputWith(solved));
  return [...new Set(checkSolution(inputWith(held), solution).map(({ family }) => family))].toSorted();
}

const tier = (fromUnits: number, rateMultiplier: number) => ({ volumeTiers: [{ fromUnits, rateMultiplier }] });

it('an answer at the price of another tier is told', async () => {
  const costs = ['costs', 'lane-results', 'proof', 'purchase-results'];
  expect(await families(tier(10, 0.8), tier(10, 0.79))).toEqual(costs);
  expect(await families(tier(10, 0.8), tier(11, 0.8))).toEqual(costs);
  expect(await families(tier(11, 0.99), tier(10, 0.99))).toEqual(costs);
});

it('an answer that uses what a ramp does not deliver is told', async () => {
  const ramp = (deliveredShare: number) => ({
    ramp: [
      { monthOfTerm: 0, deliveredShare },
      { monthOfTerm: 1, deliveredShare: 1 },
    ],
  });
  expect(await families(ramp(0.5), ramp(0.4))).toContain('committed-capacity');
  expect(await families(ramp(0.5), ramp(0.6))).toContain('costs');
});

describe('an answer that uses clauses of a spend commitment', () => {
  const ramp = (deliveredShare: number) => ({
    ramp: [
      { monthOfTerm: 0, deliveredShare },
      { monthOfTerm: 1, deliveredShare: 1 },
    ],
  });
  const ending = (feeShare: number) => ({ earlyTermination: { fromMonthOfTerm: 1, feeShare, refundPool: null } });
  const renewal = (rateMultiplier: number, isAutomatic = true) => ({ renewal: { rateMultiplier, isAutomatic } });
  const spendInput = (clauses: Partial<ContractClauses>): SolveInput =>
    checkedInput({
      demand: {
        kind: 'table',
        rows: [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth: [100, 100, 10] }],
      },
      offers: [
        anOnDemandOffer(),
        aSpendCommitment({
          termMonths: 2,
          upfrontShare: 0.5,
          latestStartMonth: '2027-01',
          clauses: { ...NO_CLAUSES, ...clauses },
        }),
      ],
    });
  const told = async (solved: Partial<ContractClauses>, held: Partial<ContractClauses>): Promise<string[]> => {
    const solution = await solveChecked(spendInput(solved));
    return [...new Set(checkSolution(spendInput(held), solution).map(({ family }) => family))].toSorted();
  };

  it('is told at the price of another tier', async () => {
    const costs = ['costs', 'lane-results', 'proof', 'purchase-results'];
    expect(await told(tier(15, 0.8), tier(15, 0.79))).toEqual(costs);
    expect(await told(tier(15, 0.8), tier(16, 0.8))).toEqual(costs);
  });

  it('is told where a ramp promises less or more', async () => {
    expect(await told(ramp(0.5), ramp(0.4))).toContain('committed-spend');
    expect(await told(ramp(0.5), ramp(0.6))).toContain('costs');
  });

  it('is told at another fee, or without the right to end', async () => {
    const clauses = { ...renewal(1), ...ending(0.1) };
    expect(await told(clauses, { ...renewal(1), ...ending(0.11) })).toContain('contract-options');
    expect(await told(clauses, renewal(1))).toContain('contract-options');
  });

  it('is told where it renews at another price, or less than it must', async () => {
    expect(await told(renewal(1, false), renewal(0.9, false))).toContain('costs');
    expect(await told(renewal(1, false), renewal(1))).toContain('contract-options');
  });

  it('is told where it goes on with what has ended', async () => {
    const input = spendInput({ ...renewal(1), ...ending(0.1) });
    const solution = structuredClone(await solveChecked(input));
    const option = solution.bands[0]?.options.find(({ kind }) => kind === 'termination');
    if (option === undefined) throw new Error('The right answer ends nothing early.');
    option.units *= 1.5;
    const families = new Set(checkSolution(input, solution).map(({ family }) => family));
    expect(families).toContain('committed-spend');
    expect(families).toContain('contract-options');
  });
});

describe('an answer that uses options', () => {
  const input = anOptionInput();
  let right: Solution;

  beforeAll(async () => {
    right = await solveChecked(input);
  });

  const optionOf = (solution: Solution, kind: string, bandId = 'high'): ExercisedOption => {
    const found = solution.bands.find((band) => band.bandId === bandId)?.options.find((option) => option.kind === kind);
    if (found === undefined) throw new Error(`The right answer uses no ${kind}.`);
    return found;
  };

  const resaleOf = (solution: Solution): ResaleSeries => {
    const found = solution.bands.find(({ bandId }) => bandId === 'high')?.resales[0];
    if (found === undefined) throw new Error('The right answer sells nothing on.');
    return found;
  };

  const sentences = (changed: SolveInput, spoil: (solution: Solution) => void): string => {
    const solution = structuredClone(right);
    spoil(solution);
    return checkSolution(changed, solution)
      .filter(({ family }) => family === 'contract-options')
      .map(({ sentence }) => sentence)
      .join('\n');
  };

  it.each<[string, RegExp, (solution: Solution) => void]>([
    ['renews more than reaches the end', /renews .* reach its end/, (s) => (optionOf(s, 'renewal').units += 1)],
    ['renews less than it must', /by itself/, (s) => (optionOf(s, 'renewal').units -= 0.01)],
    ['renews for another month', /not allowed/, (s) => (optionOf(s, 'renewal').month = '2027-04')],
    ['renews what nobody bought', /does not have/, (s) => (optionOf(s, 'renewal').termStartMonth = '2027-02')],
    ['ends more than it holds', /early; it holds/, (s) => (optionOf(s, 'termination').units += 20)],
    ['ends less than nothing', /is used for -/, (s) => (optionOf(s, 'termination').units = -1)],
    ['ends after the horizon', /outside the horizon/, (s) => (optionOf(s, 'termination').month = '2027-07')],
    ['tells a lower fee', /tells a fee/, (s) => (optionOf(s, 'termination').fee *= 0.99)],
    ['tells a higher refund', /tells a refund/, (s) => (optionOf(s, 'termination').refund += 1)],
    ['exchanges by a clause for ending', /not allowed/, (s) => (optionOf(s, 'termination').kind = 'exchange')],
    ['exchanges more than purchases are worth', /for purchases worth/, (s) => (optionOf(s, 'exchange').units += 100)],
    ['sells on more than it holds', /units of .* held/, (s) => (resaleOf(s).unitsByMonth[0] = 1000)],
    ['sells on less than nothing', /sells on -/, (s) => (resaleOf(s).unitsByMonth[0] = -1)],
    ['sells on in no block', /load block that is not planned/, (s) => (resaleOf(s).blockId = 'dawn')],
    ['sells on what may not be', /may not be sold on/, (s) => (resaleOf(s).offerId = 'swap')],
    ['tells a resale twice', /stands twice/, (s) => s.bands[1]?.resales.push(structuredClone(resaleOf(s)))],
    [
      'tells bands apart too early',
      /cannot be told apart/,
      (s) => Object.assign(optionOf(s, 'termination'), { month: '2027-02', termStartMonth: '2027-01' }),
    ],
  ])('is told where it %s', (_, saying, spoil) => {
    expect(sentences(input, () => {})).toBe('');
    expect(sentences(input, spoil)).toMatch(saying);
  });

  it('is told where a clause would not allow it, or at other money', () => {
    const held = (change: (clauses: ContractClauses) => ContractClauses): string => {
      const offers = input.assumptions.offers.map((offer) =>
        'clauses' in offer ? { ...offer, clauses: change(offer.clauses) } : offer,
      );
      return sentences({ ...input, assumptions: { ...input.assumptions, offers } }, () => {});
    };
    const ending = (fields: object) => (clauses: ContractClauses) => ({
      ...clauses,
      earlyTermination: clauses.earlyTermination && { ...clauses.earlyTermination, ...fields },
    });
    expect(held((clauses) => ({ ...clauses, renewal: null }))).toMatch(/not allowed/);
    expect(held((clauses) => ({ ...clauses, exchange: null }))).toMatch(/not allowed/);
    expect(held(ending({ feeShare: 0.11 }))).toMatch(/tells a fee/);
    expect(held(ending({ refundPool: 100 }))).toMatch(/the pool is 100/);
  });

  it('costs what its early ends cost, and what they save', () => {
    const solution = structuredClone(right);
    for (const band of solution.bands) band.costs = band.costs.filter(({ source }) => source !== 'early-end');
    const families = new Set(checkSolution(input, solution).map(({ family }) => family));
    expect(families).toContain('costs');
    const used = structuredClone(right);
    const series = resaleOf(used);
    series.unitsByMonth = series.unitsByMonth.map((units) => (units > 0 ? units + 0.5 : 0));
    expect(new Set(checkSolution(input, used).map(({ family }) => family))).toContain('committed-capacity');
    const kept = structuredClone(right);
    for (const band of kept.bands) band.options = band.options.filter(({ kind }) => kind === 'renewal');
    expect(new Set(checkSolution(input, kept).map(({ family }) => family))).toContain('committed-capacity');
  });
});
