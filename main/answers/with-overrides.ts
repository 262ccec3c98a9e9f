import { assumptionsSchema } from '../../shared/domain/assumptions.ts';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import type { Override } from '../../shared/domain/scenario.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';

/** The question with some assumptions replaced, as a scenario would. Throws `RefusedInput` where a value does not fit. */
export function withOverrides(input: SolveInput, overrides: readonly Override[]): SolveInput {
  let assumptions: unknown = input.assumptions;
  for (const { path, value } of overrides) assumptions = replaceAt(assumptions, path, value);
  return { ...input, assumptions: parseOrRefuse(assumptionsSchema, assumptions) };
}
