import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { ReSolver } from '../re-solver.ts';
import { withOverrides } from '../with-overrides.ts';
import type { Dial } from './dials.ts';

/** Most settings tried between the loosest and the tightest. */
const MOST_TRIES = 6;
/** A setting that uses this much of the cost it may is tight enough. */
const TIGHT_ENOUGH = 0.8;
/** A chord that meets the limit nearer to an end than this part of the interval is not trusted. */
const LEAST_PART = 0.1;

/** The objective at a setting; Infinity where no portfolio keeps the rules. */
async function costAt(input: SolveInput, dial: Dial, tightness: number, solver: ReSolver): Promise<number> {
  const probe = await solver.probe(withOverrides(input, dial.overridesAt(tightness)));
  return probe?.objective ?? Infinity;
}

/**
 * The tightest setting found of a dial at which the optimum costs `limit` at the most, given what it costs at its loosest;
 * 0 when none but that does. The cost rises convexly with most dials, so that the chord between a setting that is cheap
 * enough and one that is not meets the limit on the cheap side; where it cannot be trusted the interval is halved.
 */
export async function tightest(
  input: SolveInput,
  dial: Dial,
  { best, limit }: { readonly best: number; readonly limit: number },
  solver: ReSolver,
): Promise<number> {
  const onStep = (tightness: number): number =>
    dial.steps === null ? tightness : Math.round(tightness * dial.steps) / dial.steps;
  let cheap = { at: 0, cost: best };
  let dear = { at: 1, cost: await costAt(input, dial, 1, solver) };
  if (dear.cost <= limit) return 1;
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const isStraight = Number.isFinite(dear.cost) && dial.steps === null;
    const chord = isStraight ? (limit - cheap.cost) / (dear.cost - cheap.cost) : 0.5;
    const part = chord < LEAST_PART || chord > 1 - LEAST_PART ? 0.5 : chord;
    const at = onStep(cheap.at + part * (dear.at - cheap.at));
    if (at === cheap.at || at === dear.at) break;
    const cost = await costAt(input, dial, at, solver);
    if (cost <= limit) cheap = { at, cost };
    else dear = { at, cost };
    if (dial.steps === null && cheap.cost - best >= TIGHT_ENOUGH * (limit - best)) break;
  }
  return cheap.at;
}
