import { inputsHash } from '../../../main/hash/inputs-hash.ts';
import type { SolveHooks } from '../../../main/optimiser/solve-hooks.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { aProof, aSolution } from '../../builders/a-solution.ts';

/** Tells of a portfolio for 21 600 with a bound of 18 000, then of a better bound, 20 000. */
export function tellOfAnIncumbent(input: SolveInput, hooks: SolveHooks): void {
  const gap = 3600 / 21_600;
  const proof = aProof({ status: 'time-limit', bound: 18_000, gap, inputsHash: inputsHash(input) });
  hooks.onIncumbent(aSolution({ proof }));
  hooks.onProgress({ phase: 'improving', bound: 20_000, best: 21_600, gap: 1600 / 21_600, seconds: 0.1 });
}
