import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import { joinPath } from '../../../shared/domain/problem.ts';
import { replaceAt } from '../../../shared/domain/path.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { RelaxedLimit } from '../../../shared/domain/solution.ts';
import type { ElasticLimit } from './elastic-limits.ts';
import { overrideOf } from './limit-value.ts';
import { limitSentence } from './relaxation-words.ts';

/** A limit, by how much it gives way, and what that is reckoned at in money. */
export type GivingWay = { readonly elastic: ElasticLimit; readonly change: number; readonly worth: number };

/** Steps in one unit of a limit: cents, hundredths of a unit, hundredths of a per cent. */
const STEPS: Record<RelaxedLimit['unit'], number> = { money: 100, units: 100, share: 10_000 };

/** What a limit is set to: on the next step that is enough, and so many steps more. */
export function relaxedValue({ elastic, change }: GivingWay, stepsMore: number): number {
  const { limit, from } = elastic;
  const steps = STEPS[limit.unit];
  if (limit.direction === 'lower') {
    const below = Math.min(Math.floor((from - change) * steps), Math.ceil(from * steps) - 1);
    return Math.max(0, below - stepsMore) / steps;
  }
  const above = Math.max(Math.ceil((from + change) * steps), Math.floor(from * steps) + 1) + stepsMore;
  return limit.unit === 'share' ? Math.min(1, above / steps) : above / steps;
}

/** The overrides that set limits; places that several limits share are set once, with all of them. */
export function overridesOf(
  assumptions: Assumptions,
  changed: readonly GivingWay[],
  stepsMore: number,
): { readonly overrides: Override[]; readonly relaxed: Assumptions } {
  const overrides = new Map<string, Override>();
  let relaxed = assumptions;
  for (const giving of changed) {
    const override = overrideOf(relaxed, giving.elastic.limit, relaxedValue(giving, stepsMore));
    relaxed = replaceAt(relaxed, override.path, override.value);
    overrides.set(override.path.join('/'), override);
  }
  return { overrides: [...overrides.values()], relaxed };
}

/** A limit that gives way, in the planner's words. */
export function relaxedLimit(giving: GivingWay, stepsMore: number, currency: string): RelaxedLimit {
  const { rule, limit, from } = giving.elastic;
  const to = relaxedValue(giving, stepsMore);
  return {
    family: rule.family,
    path: joinPath('assumptions', ...limit.path),
    sentence: limitSentence(limit, from, to, currency),
    from,
    to,
    unit: limit.unit,
  };
}
