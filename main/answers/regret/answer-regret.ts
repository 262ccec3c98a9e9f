import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type {
  InformationValue,
  RegretFindings,
  RegretPortfolio,
  RegretRow,
} from '../../../shared/domain/questions/regret.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { bandAlone, meanBand } from '../one-band.ts';
import type { QuestionTask } from '../question-task.ts';
import type { Solved } from '../re-solver.ts';
import { breakEvenRule } from './break-even-rule.ts';
import { informationValue, riskNeutral } from './information-value.ts';
import { lookBack } from './look-back.ts';
import { regretRow, withRegrets } from './regret-row.ts';
import { statusQuo } from './status-quo.ts';

/** Rows that every plan has beside those of its bands, and the two figures of what information is worth. */
const ROWS_BESIDE_BANDS = 7;

/** The smallest probability, and weight of expected cost, at which the cheapest dispatch of a band is still looked for. */
const LEAST_WEIGHT = 1e-3;

/** True where the run may have dispatched some band anyhow: it has no probability, or only the tail counts. */
function hasCarelessBand({ assumptions: { bands, policy } }: SolveInput): boolean {
  return policy.riskWeight > 1 - LEAST_WEIGHT || bands.some(({ probability }) => probability < LEAST_WEIGHT);
}

/**
 * The plan in which the dispatch of every band counts, so that each is the cheapest: a band of no probability, or outside
 * the tail where only the tail counts, would be dispatched anyhow.
 */
function everyBandCounts(input: SolveInput): SolveInput {
  if (!hasCarelessBand(input)) return input;
  const { assumptions } = input;
  const { bands, policy } = assumptions;
  const raised = bands.map(({ probability }) => Math.max(probability, LEAST_WEIGHT));
  const sum = raised.reduce((total, probability) => total + probability, 0);
  return {
    ...input,
    assumptions: {
      ...assumptions,
      bands: bands.map((band, s) => ({ ...band, probability: (raised[s] ?? 0) / sum })),
      policy: { ...policy, riskWeight: Math.min(policy.riskWeight, 1 - LEAST_WEIGHT) },
    },
  };
}

/** The board as it fills. */
class Board {
  readonly #task: QuestionTask<RegretFindings>;
  readonly #costed: SolveInput;
  readonly #locked: Portfolio;
  readonly #ownBests = new Map<string, number>();
  readonly #rows: RegretRow[] = [];
  #done = 0;

  constructor(task: QuestionTask<RegretFindings>) {
    this.#task = task;
    this.#costed = everyBandCounts(task.input);
    this.#locked = task.input.portfolio.filter(({ isLocked }) => isLocked);
  }

  tell(doing: string, information: InformationValue | null = null): void {
    const { rows, minimaxRow } = withRegrets(this.#rows, this.#ownBests);
    const total = ROWS_BESIDE_BANDS + this.#task.input.assumptions.bands.length + 1;
    this.#task.tell({ name: 'regret', rows, minimaxRow, information }, { done: this.#done, total, doing });
    this.#done += 1;
  }

  /** Notes what the cheapest portfolio of a band costs in it. */
  noteOwnBest(bandId: string, cost: number): void {
    this.#ownBests.set(bandId, cost);
  }

  /** Puts a portfolio on the board that is solved already. */
  add(portfolio: RegretPortfolio, purchases: Portfolio, bands: readonly BandResult[]): void {
    this.#rows.push(regretRow(this.#task.input, portfolio, purchases, bands, { broken: [], assumed: [] }));
  }

  /** Costs purchases, and the locked ones with them, in every band; returns the bands, none when no dispatch is possible. */
  async cost(
    portfolio: RegretPortfolio,
    { purchases, assumed }: { readonly purchases: Portfolio; readonly assumed: readonly string[] },
  ): Promise<readonly BandResult[]> {
    const { input, solver } = this.#task;
    const whole = [...this.#locked, ...purchases.filter(({ isLocked, units }) => !isLocked && units > 0)];
    const costed = await solver.costOfAny(this.#costed, whole);
    const bands = costed?.solution.bands ?? [];
    const broken = costed?.broken.map(({ sentence }) => sentence) ?? [
      'No dispatch is possible, whatever limit gives way.',
    ];
    const row = regretRow(input, portfolio, whole, bands, { broken: [...broken], assumed: [...assumed] });
    const before = this.#rows.findIndex((other) => portfolio.kind === 'own' && other.portfolio.kind === 'own');
    if (before === -1) this.#rows.push(row);
    else this.#rows[before] = row;
    return bands;
  }
}

const forAllBands = (portfolio: Portfolio): Portfolio => portfolio.map((purchase) => ({ ...purchase, bandId: null }));

function need(solved: Solved | null, what: string): Solved {
  if (solved === null) throw new Error(`No portfolio keeps the rules ${what}.`);
  return solved;
}

/**
 * Fills the regret board row by row, then tells what perfect information and hedging are worth. Rows are costed with
 * their best dispatch over all bands; every portfolio that is optimised for the board is in fractions of units.
 */
export async function answerRegret(task: QuestionTask<RegretFindings>): Promise<void> {
  const { input, solution, solver } = task;
  const { bands, policy } = input.assumptions;
  const board = new Board(task);
  board.add({ kind: 'own' }, solution.portfolio, solution.bands);
  board.tell('The cheapest over all bands');
  if (hasCarelessBand(input)) await board.cost({ kind: 'own' }, { purchases: solution.portfolio, assumed: [] });
  const hedged = need(await solver.optimum(input), 'in fractions');
  if (hasCarelessBand(input))
    await board.cost({ kind: 'hedged' }, { purchases: hedged.solution.portfolio, assumed: [] });
  else board.add({ kind: 'hedged' }, hedged.solution.portfolio, hedged.solution.bands);
  board.tell('What each band alone would need');
  const neutral = policy.riskWeight === 0 ? hedged : need(await solver.optimum(riskNeutral(input)), 'without risk');
  let waitAndSee = 0;
  for (const { id, name, probability } of bands) {
    const best = need(await solver.optimum(bandAlone(input, id)), `in “${name}” alone`);
    waitAndSee += probability * best.objective;
    board.noteOwnBest(id, best.objective);
    const purchases = forAllBands(best.solution.portfolio);
    await board.cost({ kind: 'band-best', bandId: id }, { purchases, assumed: [] });
    board.tell('What each band alone would need');
  }
  const mean = meanBand(input);
  const meanBest = await solver.optimum(mean);
  if (meanBest !== null) {
    await board.cost({ kind: 'mean-best' }, { purchases: forAllBands(meanBest.solution.portfolio), assumed: [] });
    board.tell('Portfolios that nobody optimised');
  }
  await board.cost({ kind: 'status-quo' }, statusQuo(input));
  board.tell('Portfolios that nobody optimised');
  const onDemand = await board.cost({ kind: 'on-demand' }, { purchases: [], assumed: [] });
  board.tell('Portfolios that nobody optimised');
  await board.cost({ kind: 'look-back' }, await lookBack(input, solver));
  board.tell('Portfolios that nobody optimised');
  await board.cost({ kind: 'break-even' }, breakEvenRule(input, onDemand));
  board.tell('What information is worth');
  if (meanBest === null) return;
  const solved = { waitAndSee, hedged: neutral.objective, mean, meanBest };
  board.tell('What information is worth', await informationValue(input, solved, solver));
}
