import type { Formulation } from '../formulation.ts';
import { Decomposition } from './decomposition.ts';
import { splitModel } from './split-model.ts';

/** Splits a plan into a master and its cells, ready to be solved. Call `dispose` when done. */
export function decompose(formulation: Formulation): Promise<Decomposition> {
  return Decomposition.create(formulation.data, splitModel(formulation));
}
