import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { expectedCostOf, standardErrorOf } from '../../shared/domain/cost-distribution.ts';
import type { FuturesProgress, FuturesResult, SampledPathResult } from '../../shared/domain/futures-result.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { sha256Hex } from '../hash/sha256.ts';
import type { SolverJob, SolverPort } from '../solver/solver-port.ts';
import { brokenRuleIds } from './broken-rules.ts';
import { type PathPlan, planOfBand, plansOfPaths } from './path-plans.ts';
import { pathResult } from './path-result.ts';
import { summarisePaths, weighPaths } from './summarise-paths.ts';

/** A sampling under way. */
export type SamplingJob = {
  /** The distribution; null when it was stopped before every band had a path. Rejects with a sentence when it cannot go on. */
  readonly result: Promise<FuturesResult | null>;
  /** Ends soon and keeps the paths costed so far. */
  stop(): void;
};

/** Identifies everything the figures follow from: the inputs and how futures are sampled around them. */
export function samplingHash({ settings: _settings, ...asked }: SolveInput): string {
  return sha256Hex(canonicalJson(asked));
}

/** More paths would take hours and tell little more. */
const MOST_PATHS = 5_000;

function refuseTooMany(pathCount: number): void {
  if (pathCount <= MOST_PATHS) return;
  throw new RefusedInput([
    {
      path: 'assumptions/futures/pathsPerBand',
      sentence: `makes ${pathCount} paths over all bands: at most ${MOST_PATHS} are sampled, so lower it.`,
    },
  ]);
}

function resultsOf(input: SolveInput, { bandId, paths }: PathPlan, solution: Solution): SampledPathResult[] {
  return paths.map(({ id, number }) => {
    const result = solution.bands.find((band) => band.bandId === id);
    if (result === undefined) throw new Error(`Path ${number} of the band “${bandId}” was not costed.`);
    return {
      ...pathResult({ bandId, number, probability: 0 }, result),
      brokenRuleIds: brokenRuleIds(input, bandId, result),
    };
  });
}

/**
 * Costs a portfolio with its best dispatch on every path, a few paths at a time, each time as a plan of its own whose
 * answer the independent checker has recomputed; so memory does not grow with the number of paths. `input` is one to
 * evaluate. Throws `RefusedInput` when it asks for more paths than are sampled.
 */
export function sampleCosts(
  input: SolveInput,
  solver: SolverPort,
  onProgress: (progress: FuturesProgress) => void,
): SamplingJob {
  const { bands, futures } = input.assumptions;
  const pathCount = bands.length * futures.pathsPerBand;
  refuseTooMany(pathCount);
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const done: SampledPathResult[] = [];
  const brokenBands: { bandId: string; sentences: string[] }[] = [];
  let isStopping = false;
  let running: SolverJob | null = null;

  function tell(): void {
    const weighed = weighPaths(input, done);
    onProgress({
      pathsDone: done.length,
      pathCount,
      expectedCost: weighed === null ? null : expectedCostOf(weighed),
      standardError: weighed === null ? null : standardErrorOf(weighed),
      seconds: seconds(),
    });
  }

  /** The answer to a plan; null when it was stopped. */
  async function cost(plan: PathPlan): Promise<Solution | null> {
    if (isStopping) return null;
    running = solver.solve(plan.input, () => {});
    const solution = await running.solution;
    running = null;
    if (solution.proof.objective !== null || solution.proof.status === 'infeasible') return solution;
    if (isStopping) return null;
    throw new Error(`A path of the band “${plan.bandId}” could not be costed: ${solution.message}`);
  }

  /** The path of a band itself: by its rules, or, where the portfolio breaks them, without. */
  async function costBand(bandId: string): Promise<void> {
    const byRules = planOfBand(input, bandId, true);
    const solution = await cost(byRules);
    if (solution === null) return;
    if (solution.proof.objective !== null) {
      done.push(...resultsOf(input, byRules, solution));
      return;
    }
    brokenBands.push({ bandId, sentences: solution.conflict.map(({ sentence }) => sentence) });
    await costPaths(planOfBand(input, bandId, false));
  }

  async function costPaths(plan: PathPlan): Promise<void> {
    const solution = await cost(plan);
    if (solution === null) return;
    if (solution.proof.objective === null) {
      throw new RefusedInput(solution.conflict.map(({ path, sentence }) => ({ path, sentence })));
    }
    done.push(...resultsOf(input, plan, solution));
  }

  async function run(): Promise<FuturesResult | null> {
    tell();
    for (const { id } of bands) {
      await costBand(id);
      tell();
    }
    for (const plan of plansOfPaths(input)) {
      if (isStopping) break;
      await costPaths(plan);
      tell();
    }
    const paths = weighPaths(input, done);
    return paths === null
      ? null
      : summarisePaths(input, paths, { brokenBands, seconds: seconds(), inputsHash: samplingHash(input) });
  }

  return {
    result: run(),
    stop() {
      isStopping = true;
      running?.stop();
    },
  };
}
