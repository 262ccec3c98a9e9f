import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { identityOf, type SolveInput } from '../../shared/domain/solve-input.ts';
import type { Proof, Solution, SolveProgress, SolveStatus } from '../../shared/domain/solution.ts';
import { type Decisions, readDecisions } from './decisions.ts';
import type { Explanation } from './explain-infeasible.ts';
import type { Formulation } from './formulation.ts';
import type { PortfolioData } from './portfolio-data.ts';
import { emptySolution, buildSolution } from './results/solution.ts';
import type { SolveHooks } from './solve-hooks.ts';

/** A relative gap this small is numerical noise: the answer is proven. */
export const PROVEN_GAP = 1e-6;

/** Share of the cost that a portfolio chosen by the tie rule may cost more: numerical noise, far below a proof. */
const MOST_FOR_TIES = 1e-8;

/** People see no more than ten changes a second. */
const SECONDS_BETWEEN_TICKS = 0.1;

/** (objective − bound) / |objective|, never below 0; null without both. */
export function relativeGap(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  return Math.max(0, objective - bound) / Math.max(1e-9, Math.abs(objective));
}

const STATUS_WORDS: Record<SolveStatus, string> = {
  'proven-optimal': 'Proven optimal.',
  'within-gap': 'Proven within the gap shown.',
  'time-limit': 'The time limit was reached; this is the best portfolio found.',
  stopped: 'Stopped by you; this is the best portfolio found.',
  infeasible: 'No portfolio keeps all the rules.',
  failed: 'The solve failed.',
};

const ON_THE_EDGE =
  'The rules hold or break by less than the solver can tell: loosen a limit by a little and optimise again.';

const UNEXPLAINED = 'No portfolio keeps all the rules, but time ran out before it was known which: allow more time.';

/** What a report tells of the model, and how it reads an answer. */
export type ReportedPlan = {
  readonly data: PortfolioData;
  readonly size: Pick<Proof, 'rows' | 'columns' | 'nonzeros'>;
  /** Null when the solver has no dispatch at these values. */
  readonly decisionsAt: (columnValues: Float64Array) => Decisions | null;
};

/** What is reported of a plan in its extensive form. */
export function reportedForm({ data, variables, model }: Formulation): ReportedPlan {
  return {
    data,
    size: { rows: model.rowNames.length, columns: model.columnNames.length, nonzeros: model.value.length },
    decisionsAt: (columnValues) => readDecisions(variables, columnValues),
  };
}

/** Keeps the best of a running solve, and turns it into progress and answers. */
export class SolveReport {
  readonly #input: SolveInput;
  readonly #hooks: SolveHooks;
  readonly #plan: ReportedPlan;
  readonly #solverVersion: string;
  readonly #inputsHash: string;
  readonly #startedAt: number;
  #phase: SolveProgress['phase'] = 'preparing';
  #toldAt = -Infinity;
  #bound: number | null = null;
  #best: Solution | null = null;

  constructor(input: SolveInput, plan: ReportedPlan, hooks: SolveHooks, solverVersion: string, startedAt: number) {
    this.#input = input;
    this.#plan = plan;
    this.#hooks = hooks;
    this.#solverVersion = solverVersion;
    this.#startedAt = startedAt;
    this.#inputsHash = hooks.sha256(canonicalJson(identityOf(input)));
  }

  get seconds(): number {
    return this.#hooks.now() - this.#startedAt;
  }

  get secondsLeft(): number {
    return this.#input.settings.timeLimitSeconds - this.seconds;
  }

  get hasSolution(): boolean {
    return this.#best !== null;
  }

  get bestObjective(): number | null {
    return this.#best?.proof.objective ?? null;
  }

  /** True when time is up, the user asked to stop, or the gap is as asked. */
  isDone(): boolean {
    const gap = relativeGap(this.bestObjective, this.#bound);
    return (
      this.secondsLeft <= 0 ||
      this.#hooks.shouldStop() ||
      (gap !== null && gap <= Math.max(PROVEN_GAP, this.#input.settings.gapGoal))
    );
  }

  enter(phase: SolveProgress['phase']): void {
    this.#phase = phase;
    this.tick();
  }

  /** Tells the progress as it stands. */
  tick(): void {
    this.#toldAt = this.#hooks.now();
    const best = this.bestObjective;
    this.#hooks.onProgress({
      phase: this.#phase,
      bound: this.#bound,
      best,
      gap: relativeGap(best, this.#bound),
      seconds: this.seconds,
    });
  }

  /** Tells the progress unless it was told a moment ago; for callers that call very often. */
  tickSometimes(): void {
    if (this.#hooks.now() - this.#toldAt >= SECONDS_BETWEEN_TICKS) this.tick();
  }

  /** Takes a proven bound; bounds only rise. */
  raiseBound(bound: number): void {
    if (!Number.isFinite(bound)) return;
    this.#bound = this.#bound === null ? bound : Math.max(this.#bound, bound);
    this.tickSometimes();
  }

  /** Takes column values that keep every rule; kept when cheaper than the best so far. */
  offer(columnValues: Float64Array): void {
    this.#take(columnValues, (objective, best) => objective < best);
  }

  /** Takes column values that keep every rule and are better by the tie rule; kept when as cheap as the best so far. */
  offerEqual(columnValues: Float64Array): void {
    this.#take(columnValues, (objective, best) => objective <= best + MOST_FOR_TIES * Math.abs(best));
  }

  #take(columnValues: Float64Array, isBetter: (objective: number, best: number) => boolean): void {
    const decisions = this.#plan.decisionsAt(columnValues);
    if (decisions === null) return;
    const { body, objective } = buildSolution(this.#input, this.#plan.data, decisions);
    const best = this.bestObjective;
    if (best !== null && !isBetter(objective, best)) return;
    this.#best = {
      ...body,
      proof: this.#proof('stopped', objective),
      conflict: [],
      relaxation: null,
      message: STATUS_WORDS.stopped,
    };
    this.#hooks.onIncumbent(this.#best);
    this.tick();
  }

  /** The answer with the best found, or without one. */
  finish(): Solution {
    const best = this.#best;
    if (best === null) {
      const [status, message] = this.#hooks.shouldStop()
        ? (['stopped', 'Stopped by you before a first portfolio was found.'] as const)
        : this.secondsLeft <= 0
          ? ([
              'time-limit',
              'The time limit was reached before a first portfolio was found: allow more time or make the plan smaller.',
            ] as const)
          : ([
              'failed',
              'No portfolio in whole blocks was found, although fractions of blocks would do: relax a limit or a block size.',
            ] as const);
      return this.#nothing(status, message);
    }
    const gap = relativeGap(best.proof.objective, this.#bound) ?? Infinity;
    const status = this.#statusOf(gap);
    const message =
      status === 'within-gap'
        ? `Proven within ${Number((gap * 100).toPrecision(2))} % of the cheapest possible.`
        : STATUS_WORDS[status];
    return { ...best, proof: this.#proof(status, best.proof.objective), message };
  }

  /** A search that ends by itself is within its gap, also where that is more than was asked for. */
  #statusOf(gap: number): SolveStatus {
    if (gap <= PROVEN_GAP) return 'proven-optimal';
    if (gap <= this.#input.settings.gapGoal) return 'within-gap';
    if (this.#hooks.shouldStop()) return 'stopped';
    return this.secondsLeft <= 0 ? 'time-limit' : 'within-gap';
  }

  /** The answer when the solver finds no portfolio: why, as far as it is known. */
  unsolvable(why: Explanation): Solution {
    if (why === 'can-hold') return this.#nothing('failed', ON_THE_EDGE);
    if (why === 'out-of-time') return this.#nothing('time-limit', UNEXPLAINED);
    return emptySolution(this.#proof('infeasible', null), { ...why, message: STATUS_WORDS.infeasible });
  }

  #nothing(status: SolveStatus, message: string): Solution {
    return emptySolution(this.#proof(status, null), { conflict: [], relaxation: null, message });
  }

  #proof(status: SolveStatus, objective: number | null): Proof {
    const bound = objective === null || this.#bound === null ? this.#bound : Math.min(this.#bound, objective);
    return {
      status,
      objective,
      bound,
      gap: relativeGap(objective, bound),
      seconds: Math.max(0, this.seconds),
      ...this.#plan.size,
      solverVersion: this.#solverVersion,
      inputsHash: this.#inputsHash,
    };
  }
}
