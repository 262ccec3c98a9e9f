import { pathOfBandId } from '../../shared/domain/input-on-futures.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { pathResult } from '../futures/path-result.ts';

/**
 * An answer to inputs laid out in paths, told in the bands of the plan: the bands themselves in full, and of every path
 * only what is kept of it. Answers on the bands alone stay as they are.
 */
export function foldPaths<Answer extends Pick<Solution, 'bands' | 'paths'>>(input: SolveInput, answer: Answer): Answer {
  const { bands, futures } = input.assumptions;
  if (futures.optimisedPathsPerBand === 1) return answer;
  const paths = answer.bands.map((result) =>
    pathResult({ ...pathOfBandId(result.bandId), probability: result.probability }, result),
  );
  return {
    ...answer,
    bands: bands.flatMap(({ id, probability }) => {
      const result = answer.bands.find(({ bandId }) => bandId === id);
      return result === undefined ? [] : [{ ...result, probability }];
    }),
    paths,
  };
}
