import { joinPath } from '../../shared/domain/problem.ts';
import type { BandResult, Solution } from '../../shared/domain/solution.ts';
import { checkDeferralSeries } from './check-deferral.ts';
import { checkRunSeries } from './check-discrete-runs.ts';
import { checkStandbySeries } from './check-fallback-cover.ts';
import { checkSeries } from './check-series.ts';
import type { PlanFigures } from './plan-figures.ts';
import { SHARE_TOLERANCE } from './tolerance.ts';
import type { Violation } from './violation.ts';

const broken = (place: string, sentence: string): Violation => ({ family: 'structure', place, sentence, excess: 0 });

/** The entries a list must hold, each once and no other. */
function checkEach(place: string, noun: string, wanted: readonly string[], found: readonly string[]): Violation[] {
  return [
    ...wanted
      .filter((id) => found.filter((other) => other === id).length !== 1)
      .map((id) => broken(place, `must speak of the ${noun} “${id}” once.`)),
    ...found
      .filter((id) => !wanted.includes(id))
      .map((id) => broken(place, `speaks of the ${noun} “${id}”, not planned.`)),
  ];
}

function checkBand(figures: PlanFigures, result: BandResult): Violation[] {
  const { assumptions } = figures.input;
  const place = joinPath('bands', result.bandId);
  const months = figures.months.length;
  const probability = assumptions.bands.find(({ id }) => id === result.bandId)?.probability ?? Number.NaN;
  const lists: [string, readonly number[]][] = [
    ['remainingCommitmentByMonth', result.remainingCommitmentByMonth],
    ...result.capacity.flatMap((series): [string, readonly number[]][] => [
      [joinPath('capacity', series.acceleratorId), series.existingUnitsByMonth],
      [joinPath('capacity', series.acceleratorId), series.purchasedUnitsByMonth],
    ]),
    ...result.spend.flatMap((series): [string, readonly number[]][] => [
      [joinPath('spend', series.offerId), series.committedByMonth],
      [joinPath('spend', series.offerId), series.usedByMonth],
    ]),
    ...result.terms.flatMap((series): [string, readonly number[]][] => [
      [joinPath('terms', series.contractId), series.unitsByMonth],
      [joinPath('terms', series.contractId), series.owedByMonth],
    ]),
    ...result.costs.flatMap((series): [string, readonly number[]][] => [
      [joinPath('costs', series.source), series.effectiveByMonth],
      [joinPath('costs', series.source), series.billedByMonth],
    ]),
  ];
  return [
    ...(Math.abs(result.probability - probability) <= SHARE_TOLERANCE
      ? []
      : [broken(place, `has probability ${result.probability}; the plan says ${probability}.`)]),
    ...checkEach(
      joinPath(place, 'lanes'),
      'lane',
      assumptions.lanes.map(({ id }) => id),
      result.lanes.map(({ laneId }) => laneId),
    ),
    ...lists
      .filter(([, list]) => list.length !== months)
      .map(([name]) => broken(joinPath(place, name), `does not hold ${months} months.`)),
    ...checkSeries(figures, result),
    ...checkDeferralSeries(figures, result),
    ...checkRunSeries(figures, result),
    ...checkStandbySeries(figures, result),
  ];
}

/** The solution speaks of every band and lane of the plan once, over all its months, in terms the plan knows. */
export function checkStructure(figures: PlanFigures, solution: Solution): Violation[] {
  return [
    ...checkEach(
      'bands',
      'band',
      figures.input.assumptions.bands.map(({ id }) => id),
      solution.bands.map(({ bandId }) => bandId),
    ),
    ...solution.bands.flatMap((result) => checkBand(figures, result)),
  ];
}
