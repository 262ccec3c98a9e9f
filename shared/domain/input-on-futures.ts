import { layOutPaths, pathsOfBand } from './lay-out-paths.ts';
import type { SolveInput } from './solve-input.ts';

/** The band that the path of that number becomes; no plan has it, since identifiers hold no tilde. */
function pathBandId(bandId: string, number: number): string {
  return number === 0 ? bandId : `${bandId}~${number}`;
}

/** The band and the number of the path that a band of such inputs is. */
export function pathOfBandId(id: string): { readonly bandId: string; readonly number: number } {
  const [bandId = id, number = '0'] = id.split('~');
  return { bandId, number: Number(number) };
}

/**
 * The inputs with the bands replaced by the paths they are optimised on: first the bands themselves, then the sampled
 * paths of each. Inputs that use the bands alone come back as they are.
 */
export function inputOnFutures(input: SolveInput): SolveInput {
  const { bands, futures } = input.assumptions;
  const count = futures.optimisedPathsPerBand;
  if (count === 1) return input;
  const laidOut = (from: number, to: number) =>
    bands.flatMap(({ id }) => pathsOfBand(input, id, { from, to, of: count }, (number) => pathBandId(id, number)));
  const sampled = laidOut(1, count);
  return {
    ...input,
    assumptions: layOutPaths(input, [...laidOut(0, 1), ...sampled]),
    paths: sampled.map(({ id, bandId }) => ({ bandId: id, ofBandId: bandId })),
  };
}
