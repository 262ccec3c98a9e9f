import { decisionDays } from '../../../shared/domain/decision-days.ts';
import { daysInMonth } from '../../../shared/domain/month.ts';
import { isCommitmentOffer } from '../../../shared/domain/offer.ts';
import type {
  DecideByFindings,
  DecideByQuestion,
  DecideByRow,
  DelayCost,
} from '../../../shared/domain/questions/decide-by.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { preparePortfolio } from '../../optimiser/prepare-portfolio.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Solved } from '../re-solver.ts';
import { offerOf } from '../with-offer.ts';
import { type StartWindows, withListDelayed } from './delayed-input.ts';
import { delayCost, Waiting } from './waiting.ts';

const DOING = 'The cheapest portfolio with a purchase delayed';
/** A month and a quarter. */
const LIST_DELAYS = [1, 3];
const DAYS_PER_WEEK = 7;

function rowsOf({ input, solution }: QuestionTask<DecideByFindings>): DecideByRow[] {
  const { approvalDays } = input.assumptions.policy;
  const rows = solution.purchases.flatMap(({ offerId, startMonth, bandId, units, isSignNow }): DecideByRow[] => {
    const offer = offerOf(input, offerId);
    if (!isCommitmentOffer(offer)) return [];
    const days = decisionDays(offer, startMonth, approvalDays);
    return [
      { offerId, startMonth, bandId, units, isSignNow, ...days, delays: [], costPerWeek: null, bandCostsPerWeek: [] },
    ];
  });
  return rows.toSorted((a, b) => Number(b.isSignNow) - Number(a.isSignNow) || (a.askBy < b.askBy ? -1 : 1));
}

function startWindows(input: SolveInput): StartWindows {
  const { contracts } = preparePortfolio(input);
  return new Map(
    contracts.map(({ offer, firstStart, lastStart }) => [offer.id, { first: firstStart, last: lastStart }]),
  );
}

/** A row with one more delay worked out; the first one gives its weeks. */
function withDelayCost(row: DecideByRow, delay: DelayCost): DecideByRow {
  const delays = [...row.delays, delay];
  if (delay.months > 1) return { ...row, delays };
  const weekly = (cost: number): number => (cost * DAYS_PER_WEEK) / daysInMonth(row.startMonth);
  return {
    ...row,
    delays,
    costPerWeek: delay.cost === null ? null : weekly(delay.cost),
    bandCostsPerWeek: delay.bands.map(({ bandId, cost }) => ({ bandId, cost: weekly(cost) })),
  };
}

/**
 * By when each purchase must be decided, and what each month of waiting costs: the optimum with the purchase delayed less
 * the optimum without, the rest of the portfolio free in both.
 */
export async function answerDecideBy(
  { delayMonths, includesLater }: DecideByQuestion,
  task: QuestionTask<DecideByFindings>,
): Promise<void> {
  const { input, solver, tell } = task;
  const rows = rowsOf(task);
  const list = rows.filter(({ isSignNow }) => isSignNow);
  const asked = includesLater ? rows.length : list.length;
  const listDelays = list.length === 0 ? [] : LIST_DELAYS;
  const total = 1 + asked * delayMonths + listDelays.length;
  const wholeList: DelayCost[] = [];
  let precision: number | null = null;
  let done = 0;
  const told = (): void =>
    tell({ name: 'decide-by', rows: [...rows], wholeList: [...wholeList], precision }, { done, total, doing: DOING });
  const count = (): void => {
    done += 1;
    told();
  };
  told();
  const base = await solver.optimum(input);
  if (base === null) throw new Error('No portfolio keeps the rules, even without delay.');
  precision = optimumPrecision(base.objective);
  count();

  async function delayList(base: Solved, months: number): Promise<void> {
    const delayed = withListDelayed(input, list, months);
    const solved = await solver.optimum(delayed);
    wholeList.push(
      solved === null
        ? { months, cost: null, bands: [], conflict: [...(await solver.conflict(delayed))] }
        : delayCost(months, solved, base),
    );
    count();
  }

  const windows = startWindows(input);
  const waiting = rows.slice(0, asked).map((row) => new Waiting(solver, input, windows, base, row));
  for (let months = 1; months <= delayMonths; months++) {
    for (const [index, one] of waiting.entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      rows[index] = withDelayCost(row, await one.next());
      count();
    }
    if (months === 1) for (const listMonths of listDelays) await delayList(base, listMonths);
  }
  told();
}
