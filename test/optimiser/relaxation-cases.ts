import type { RelaxedLimit } from '../../shared/domain/solution.ts';
import { conflictCases, service } from './conflict-cases.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** A plan that cannot hold, and its cheapest way out, worked out by hand. */
export type RelaxationCase = {
  readonly name: string;
  readonly input: SolveInput;
  readonly limit: Pick<RelaxedLimit, 'path' | 'from' | 'to' | 'unit'>;
  readonly override: { readonly path: readonly string[]; readonly value: unknown };
  readonly worth: number;
  readonly expectedCost: number;
  readonly sentence: string;
};

function inputNamed(name: string): SolveInput {
  const found = conflictCases.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`There is no case “${name}”.`);
  return found.input;
}

// Every plan runs 2160 hours. The dearest unit-hour is 2, so a unit more is reckoned at 2 · 2160 = 4320; a work unit
// served in another way at 2 / 10 = 0.2, the lane's 216 000 at 43 200; a work unit not served at its penalty of 100.
const named: readonly (Omit<RelaxationCase, 'input'> & { readonly name: string })[] = [
  {
    // 5 units more at 4320 are worth 21 600; half of the work unserved were 100 · 108 000.
    name: 'demand against a cap on demand',
    limit: { path: 'assumptions/offers/gpu-od/maximumUnits', from: 5, to: 10, unit: 'units' },
    override: { path: ['offers', 'gpu-od', 'maximumUnits'], value: 10 },
    worth: 21_600,
    expectedCost: 43_200,
    sentence: 'Raise the supply of “GPU on demand” from 5 to 10 units.',
  },
  {
    // 10 units at 2 over 2160 hours cost 43 200: 3200 more than the budget.
    name: 'demand against a budget',
    limit: { path: 'assumptions/policy/budgets/q1/limit', from: 40_000, to: 43_200, unit: 'money' },
    override: { path: ['policy', 'budgets', 'q1', 'limit'], value: 43_200 },
    worth: 3200,
    expectedCost: 43_200,
    sentence: 'Raise the budget “First quarter” from USD 40,000 to USD 43,200.',
  },
  {
    // 10 of 20 units are idle, 4 more than the 6 allowed: 4 · 2160 unit-hours at 2.
    name: 'a locked purchase against an overcommit cap',
    limit: { path: 'assumptions/policy/overcommitCaps/idle/maximumIdleShare', from: 0.3, to: 0.5, unit: 'share' },
    override: { path: ['policy', 'overcommitCaps', 'idle', 'maximumIdleShare'], value: 0.5 },
    worth: 17_280,
    expectedCost: 43_200,
    sentence: 'Raise the overcommit cap “Idle cap” from 30 % to 50 %.',
  },
  {
    // Nothing can serve the lane: all of its 216 000 work units stay unserved at 100.
    name: 'service against a closed placement',
    limit: { path: service, from: 0, to: 1, unit: 'share' },
    override: { path: ['lanes', 'serving', 'allowedUnmetShares'], value: [{ bandId: 'expected', share: 1 }] },
    worth: 21_600_000,
    expectedCost: 21_600_000,
    sentence: 'Raise the share of its work that “Serving” may leave unserved in the band Expected from 0 % to 100 %.',
  },
  {
    // 2 units more in the stock; then all 10 are reserved at 1.
    name: 'demand against a shared stock',
    limit: { path: 'assumptions/policy/supplyGroups/stock/maximumUnits', from: 8, to: 10, unit: 'units' },
    override: { path: ['policy', 'supplyGroups', 'stock', 'maximumUnits'], value: 10 },
    worth: 8640,
    expectedCost: 21_600,
    sentence: 'Raise the stock of “Stock of the region” from 8 to 10 units.',
  },
  {
    // 2 units more of which only 4 are on sale; 6 reserved at 1 and 4 on demand at 2 cost 2160 · 14.
    name: 'a portfolio that buys more than is on sale',
    limit: { path: 'assumptions/offers/gpu-3m/maximumUnits', from: 4, to: 6, unit: 'units' },
    override: { path: ['offers', 'gpu-3m', 'maximumUnits'], value: 6 },
    worth: 8640,
    expectedCost: 30_240,
    sentence: 'Raise the supply of “GPU 3 months” from 4 to 6 units.',
  },
];

/** Plans that cannot hold, each with its cheapest way out. */
export const relaxationCases: readonly RelaxationCase[] = named.map((entry) => ({
  ...entry,
  input: inputNamed(entry.name),
}));
