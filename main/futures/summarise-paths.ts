import { conditionalValueAtRisk } from '../../shared/domain/conditional-value-at-risk.ts';
import { costQuantile, expectedCostOf, standardErrorOf } from '../../shared/domain/cost-distribution.ts';
import { fallsShort } from '../../shared/domain/futures-by-band.ts';
import type { FuturesResult, RuleFrequency, SampledPathResult } from '../../shared/domain/futures-result.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { rulesOfBand } from './broken-rules.ts';

/** Levels at which the cost is told. */
const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Spreads the probability of each band equally over the paths it has; null before every band has one. */
export function weighPaths(input: SolveInput, paths: readonly SampledPathResult[]): SampledPathResult[] | null {
  const counts = new Map<string, number>();
  for (const { bandId } of paths) counts.set(bandId, (counts.get(bandId) ?? 0) + 1);
  const { bands } = input.assumptions;
  if (!bands.every(({ id }) => counts.has(id))) return null;
  const weights = new Map(bands.map(({ id, probability }) => [id, probability / (counts.get(id) ?? 1)]));
  return paths.map((path) => ({ ...path, probability: weights.get(path.bandId) ?? 0 }));
}

function frequencies(input: SolveInput, paths: readonly SampledPathResult[]): RuleFrequency[] {
  const { bands, policy } = input.assumptions;
  return [...policy.overcommitCaps, ...policy.budgets].map(({ id, name }) => {
    const bound = new Set(
      bands.filter((band) => rulesOfBand(input.assumptions, band.id).some((rule) => rule.id === id)).map((b) => b.id),
    );
    const mine = paths.filter(({ bandId }) => bound.has(bandId));
    const sum = (list: readonly SampledPathResult[]): number =>
      list.reduce((total, { probability }) => total + probability, 0);
    const all = sum(mine);
    const broken = sum(mine.filter(({ brokenRuleIds }) => brokenRuleIds.includes(id)));
    return { ruleId: id, name, brokenShare: all > 0 ? broken / all : 0 };
  });
}

/** Turns weighed paths into the distribution of their cost. */
export function summarisePaths(
  input: SolveInput,
  paths: readonly SampledPathResult[],
  told: Pick<FuturesResult, 'brokenBands' | 'seconds' | 'inputsHash'>,
): FuturesResult {
  const { bands, futures, policy } = input.assumptions;
  const costs = paths.map(({ discountedCost }) => discountedCost);
  const probabilities = paths.map(({ probability }) => probability);
  return {
    ...told,
    futures,
    pathCount: bands.length * futures.pathsPerBand,
    paths: [...paths],
    expectedCost: expectedCostOf(paths),
    standardError: standardErrorOf(paths),
    cvarLevel: policy.cvarLevel,
    cvar: conditionalValueAtRisk(costs, probabilities, policy.cvarLevel),
    quantiles: LEVELS.map((level) => ({ level, cost: costQuantile(paths, level) })),
    shortfallShare: paths.reduce((sum, path) => sum + (fallsShort(path) ? path.probability : 0), 0),
    rules: frequencies(input, paths),
  };
}
