import { at } from './costs.ts';
import type { PlanForm } from './formulation.ts';
import { unitMonthsByColumn } from './tie-rule.ts';
import type { ContractData, PortfolioData } from './portfolio-data.ts';

/** A change of some purchases, in steps by position, and the most it can save (negative: a saving). */
export type Move = {
  readonly changes: readonly { readonly position: number; readonly change: number }[];
  readonly promise: number;
};

type Single = { readonly position: number; readonly change: number; readonly promise: number };

/** Start months this far apart are worth trading a block between. */
const LONGEST_SHIFT_MONTHS = 6;

/** Steps after a move. */
export function applyMove(steps: readonly number[], move: Move): number[] {
  const moved = [...steps];
  for (const { position, change } of move.changes) moved[position] = at(moved, position) + change;
  return moved;
}

/** A block more and a block less of every purchase, as far as minimum and supply allow. */
function singles(
  { variables, model }: PlanForm,
  steps: readonly number[],
  reducedCosts: ArrayLike<number>,
): { more: Single[]; fewer: Single[] } {
  const more: Single[] = [];
  const fewer: Single[] = [];
  variables.purchases.forEach(({ column, unitsPerStep, smallestUnits }, position) => {
    if (!at(model.isInteger, column)) return;
    const reduced = reducedCosts[column] ?? 0;
    const held = at(steps, position);
    const fewest = Math.max(1, Math.ceil(smallestUnits / unitsPerStep - 1e-9));
    const up = held === 0 ? fewest : 1;
    const down = held > fewest ? 1 : held;
    if (held + up <= at(model.upper, column)) more.push({ position, change: up, promise: reduced * up });
    if (down > 0) fewer.push({ position, change: -down, promise: -reduced * down });
  });
  return { more, fewer };
}

/** The accelerators that a contract can serve work on. */
function acceleratorsOf(data: PortfolioData, contract: ContractData): number[] {
  return contract.kind === 'spend'
    ? contract.rateCard.map(({ accelerator }) => accelerator)
    : [at(data.pools, contract.pool).accelerator];
}

/** Every single block more or less, then every trade of one block for another of the accelerator. */
function allMoves(
  formulation: PlanForm,
  steps: readonly number[],
  reducedCosts: ArrayLike<number>,
): { lone: Move[]; trades: Move[] } {
  const { variables, data } = formulation;
  const accelerators = data.contracts.map((contract) => acceleratorsOf(data, contract));
  const { more, fewer } = singles(formulation, steps, reducedCosts);
  const lone = [...more, ...fewer].map((single): Move => ({ changes: [single], promise: single.promise }));
  const trades = fewer.flatMap((less) => {
    const from = at(variables.purchases, less.position);
    return more
      .filter(({ position }) => {
        const to = at(variables.purchases, position);
        return (
          position !== less.position &&
          to.band === from.band &&
          Math.abs(to.start - from.start) <= LONGEST_SHIFT_MONTHS &&
          at(accelerators, from.contract).some((accelerator) => at(accelerators, to.contract).includes(accelerator))
        );
      })
      .map((extra): Move => ({ changes: [less, extra], promise: less.promise + extra.promise }));
  });
  return { lone, trades };
}

/** Moves that could pay, the most promising first: single blocks, then trades of one block for another of the accelerator. */
export function promisingMoves(
  formulation: PlanForm,
  steps: readonly number[],
  reducedCosts: ArrayLike<number>,
): Move[] {
  const { lone, trades } = allMoves(formulation, steps, reducedCosts);
  const canPay = ({ promise }: Move): boolean => promise < 0;
  const byPromise = (a: Move, b: Move): number => a.promise - b.promise;
  return [...lone.filter(canPay).toSorted(byPromise), ...trades.filter(canPay).toSorted(byPromise)];
}

/** Moves to fewer unit-months that could cost no more than `tolerance`, those that save most unit-months first. */
export function fewerUnitMonths(
  formulation: PlanForm,
  steps: readonly number[],
  reducedCosts: ArrayLike<number>,
  tolerance: number,
): Move[] {
  const unitMonths = unitMonthsByColumn(formulation);
  const changeOf = ({ changes }: Move): number =>
    changes.reduce((sum, { position, change }) => {
      return sum + change * at(unitMonths, at(formulation.variables.purchases, position).column);
    }, 0);
  const { lone, trades } = allMoves(formulation, steps, reducedCosts);
  return [...lone, ...trades]
    .filter((move) => move.promise <= tolerance && changeOf(move) < 0)
    .toSorted((a, b) => changeOf(a) - changeOf(b));
}
