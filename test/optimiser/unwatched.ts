import { sha256Hex } from '../../main/hash/sha256.ts';
import type { SolveHooks } from '../../main/optimiser/solve-hooks.ts';

/** Surroundings of a solve that nobody watches and nobody stops. */
export function unwatched(hooks: Partial<SolveHooks> = {}): SolveHooks {
  return {
    now: () => performance.now() / 1000,
    shouldStop: () => false,
    onProgress: () => undefined,
    onIncumbent: () => undefined,
    sha256: sha256Hex,
    ...hooks,
  };
}
