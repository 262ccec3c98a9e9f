import { joinPath } from '../../shared/domain/problem.ts';
import type { PathResult } from '../../shared/domain/futures-result.ts';
import type { CostSource, Solution } from '../../shared/domain/solution.ts';
import type { BandFigures } from './band-figures.ts';
import { type CostLine, discountedCost } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { mostResaleLines } from './resale-money.ts';
import { differenceOf, excessOver, SHARE_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

const wrong = (place: string, sentence: string, excess = 0): Violation => ({
  family: 'paths',
  place,
  sentence,
  excess,
});

/** Whether a cost is the same whatever the dispatch: what is signed, what runs already, what migrates. */
const IS_FIXED: Readonly<Record<CostSource, boolean>> = {
  existing: true,
  committed: true,
  spend: true,
  'early-end': true,
  resale: false,
  migration: true,
  usage: false,
  'on-demand': false,
  spot: false,
  'flex-start': false,
  penalty: false,
};

/** Every path of a band once, each with an equal part of its probability. */
function checkSet(figures: PlanFigures, paths: readonly PathResult[]): Violation[] {
  const { bands, futures } = figures.input.assumptions;
  const count = futures.optimisedPathsPerBand;
  const violations = bands.flatMap(({ id, probability }) => {
    const numbers = paths.filter(({ bandId }) => bandId === id).map(({ number }) => number);
    const isWhole = numbers.length === count && new Set(numbers).size === count && Math.max(...numbers) === count - 1;
    const isEven = paths.every(
      (path) => path.bandId !== id || Math.abs(path.probability - probability / count) <= SHARE_TOLERANCE,
    );
    return [
      ...(isWhole ? [] : [wrong(joinPath('paths', id), `must hold the paths 0 to ${count - 1} once each.`)]),
      ...(isEven ? [] : [wrong(joinPath('paths', id), 'must share the probability of the band equally.')]),
    ];
  });
  const strange = paths.filter(({ bandId }) => !bands.some(({ id }) => id === bandId));
  return [
    ...violations,
    ...strange.map(({ bandId }) => wrong('paths', `speaks of the band “${bandId}”, not planned.`)),
  ];
}

/**
 * The paths an answer was optimised on. A path's dispatch is not part of the answer (it was recomputed before it was
 * dropped), so here is held what can be without it: the paths are those asked for; the band itself costs, misses and
 * idles what its full result says; any other path costs at least what its purchases, existing commitments and
 * migrations cost without any use, less what could be sold on; shares are shares.
 */
export function checkPaths(
  figures: PlanFigures,
  { paths }: Solution,
  bands: readonly BandFigures[],
  linesOf: (band: BandFigures) => readonly CostLine[],
): Violation[] {
  if (figures.input.assumptions.futures.optimisedPathsPerBand === 1) {
    return paths.length === 0 ? [] : [wrong('paths', 'are told, yet the plan is optimised on its bands alone.')];
  }
  const ofBands = bands.flatMap((band) => {
    const lines = linesOf(band);
    const floor = discountedCost(figures, [
      ...lines.filter(({ source }) => IS_FIXED[source]),
      ...mostResaleLines(figures, band),
    ]);
    return paths
      .filter(({ bandId }) => bandId === band.band.id)
      .flatMap((path): Violation[] => {
        const place = joinPath('paths', path.bandId, path.number);
        const { committedUnitHours, idleUnitHours, unmetWorkShare } = band.result;
        if (path.number > 0) {
          const below = excessOver({ left: floor, right: path.discountedCost });
          return below > 0 ? [wrong(place, `costs ${path.discountedCost}; unused it would cost ${floor}.`, below)] : [];
        }
        const cost = discountedCost(figures, lines);
        const off = differenceOf({ left: path.discountedCost, right: cost });
        const idle = committedUnitHours > 0 ? idleUnitHours / committedUnitHours : null;
        const isSame =
          Math.abs(path.unmetWorkShare - unmetWorkShare) <= SHARE_TOLERANCE &&
          Math.abs((path.idleShare ?? -1) - (idle ?? -1)) <= SHARE_TOLERANCE;
        return [
          ...(off > 0 ? [wrong(place, `costs ${path.discountedCost}; the band costs ${cost}.`, off)] : []),
          ...(isSame ? [] : [wrong(place, 'misses or idles another share than the band itself.')]),
        ];
      });
  });
  const noShare = paths
    .filter(({ unmetWorkShare, idleShare }) =>
      [unmetWorkShare, idleShare ?? 0].some((share) => !(share >= -SHARE_TOLERANCE && share <= 1 + SHARE_TOLERANCE)),
    )
    .map(({ bandId, number }) => wrong(joinPath('paths', bandId, number), 'tells a share outside 0 to 1.'));
  return [...checkSet(figures, paths), ...ofBands, ...noShare];
}
