import { z } from 'zod';
import { assumptionsSchema } from './assumptions.ts';
import { monthSchema } from './month.ts';
import type { Parsed } from './parse.ts';
import { checkScenario } from './plan-check.ts';
import type { Plan } from './plan.ts';
import { portfolioSchema } from './portfolio.ts';
import { identifierSchema } from './quantity.ts';
import { resolveAssumptions } from './resolve-scenario.ts';
import type { Scenario } from './scenario.ts';
import { type SolveSettings, solveSettingsSchema } from './solution.ts';

/** Find the best portfolio, or cost a given one with the best dispatch. */
export const solveKindSchema = z.enum(['optimise', 'evaluate']);
export type SolveKind = z.infer<typeof solveKindSchema>;

/**
 * The frozen inputs of a solve: complete, so that the answer can be recomputed from them alone.
 * `portfolio` holds the locked purchases when optimising, every purchase when evaluating.
 */
export const solveInputSchema = z.strictObject({
  kind: solveKindSchema,
  currency: z.string(),
  startMonth: monthSchema,
  horizonMonths: z.number().int().min(1).max(120),
  assumptions: assumptionsSchema,
  portfolio: portfolioSchema,
  /**
   * Bands that are sampled paths of another band: the planner learns which band came true but not which path, so each
   * has the purchases of its band. Missing: every band stands for itself.
   */
  paths: z.array(z.strictObject({ bandId: z.string(), ofBandId: identifierSchema })).optional(),
  settings: solveSettingsSchema,
});
export type SolveInput = z.infer<typeof solveInputSchema>;

/** An entry without a field that says nothing. */
function withoutNull<T extends object, K extends keyof T>(entry: T, key: K): T | Omit<T, K> {
  const { [key]: value, ...rest } = entry;
  return value === null ? rest : entry;
}

/**
 * What identifies the inputs: everything but the settings, since those say when to stop and not what is asked, how
 * futures are sampled only where the answer depends on it, and what only metrics read only where it is known.
 */
export function identityOf(input: SolveInput): unknown {
  const { settings: _settings, ...asked } = input;
  const identity = {
    ...asked,
    assumptions: {
      ...asked.assumptions,
      workloads: asked.assumptions.workloads.map((workload) => withoutNull(workload, 'retraining')),
      placements: asked.assumptions.placements.map((placement) => withoutNull(placement, 'qualityPoints')),
    },
  };
  if (input.assumptions.futures.optimisedPathsPerBand > 1) return identity;
  const { futures: _futures, ...assumptions } = identity.assumptions;
  return { ...identity, assumptions };
}

/** Freezes a scenario for a solve, or tells every problem that stands in the way. */
export function makeSolveInput(
  plan: Plan,
  scenario: Scenario,
  kind: SolveKind,
  settings: SolveSettings,
): Parsed<SolveInput> {
  const problems = checkScenario(plan, scenario);
  if (problems.length > 0) return { ok: false, problems };
  const resolved = resolveAssumptions(plan, scenario);
  if (!resolved.ok) return resolved;
  return {
    ok: true,
    value: {
      kind,
      currency: plan.currency,
      startMonth: plan.startMonth,
      horizonMonths: plan.horizonMonths,
      assumptions: resolved.value,
      portfolio: kind === 'evaluate' ? scenario.portfolio : scenario.portfolio.filter((purchase) => purchase.isLocked),
      settings,
    },
  };
}
