import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { benchInput } from './bench-input.ts';

const SEED = 1000;

/**
 * A small plan to solve before the clock runs: in the app the solver has been loaded, and has solved before. HiGHS as
 * WebAssembly gets the same, or its first solve would count its compilation.
 */
export function warmUpInput(): SolveInput {
  return benchInput('S1', SEED);
}
