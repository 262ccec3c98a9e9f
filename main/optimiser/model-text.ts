import { inputOnFutures } from '../../shared/domain/input-on-futures.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { formulate } from './formulation.ts';
import { lpText } from './lp-text.ts';
import { mpsText } from './mps-text.ts';
import { preparePortfolio } from './prepare-portfolio.ts';

/** The exact model of an input with readable names, for any other solver. */
export function modelText(input: SolveInput, format: 'lp' | 'mps'): string {
  const { model } = formulate(preparePortfolio(inputOnFutures(input)));
  return format === 'lp' ? lpText(model) : mpsText(model);
}
