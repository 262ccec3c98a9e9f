import { isElasticOffer, isInterruptible } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures, UnitUse } from './band-figures.ts';
import { type CostLine, sumMoney } from './cost-lines.ts';
import { coverageOf, isRunningCost, laneWorkOf, savingsRateOf, sumHorizon } from './lane-work.ts';
import type { PlanFigures } from './plan-figures.ts';
import { sharedCostOf } from './shared-cost.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** A number that is told and what was found; `size` is what its tolerance is measured by. */
type Told = readonly [name: string, told: number | null, found: number | null, size: number];

function toldOfLane(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[], l: number): Told[] {
  const lane = figures.input.assumptions.lanes[l];
  const result = band.result.lanes.find(({ laneId }) => laneId === lane?.id);
  if (lane === undefined || result === undefined) return [];
  const uses = band.uses.filter((use) => use.l === l);
  const { required, unmet } = laneWorkOf(figures, band, l);
  const served = sumHorizon(figures, uses, 'work');
  const unitHours = (isCounted: (use: UnitUse) => boolean): number =>
    sumHorizon(figures, uses.filter(isCounted), 'units');
  const own = lines.filter(({ laneId }) => laneId === lane.id);
  const shared = sharedCostOf(figures, band, lines).ofLane(l);
  const cost = sumMoney(own, 'effective') + shared;
  const size = sumMoney(lines, 'effective', 'size');
  const hours = sumHorizon(figures, band.uses, 'units');
  const quoted = served * lane.unitCost.perWorkUnit;
  const running = sumMoney(own.filter(isRunningCost), 'effective') + shared;
  return [
    ['requiredWork', result.requiredWork, required, required],
    ['servedWork', result.servedWork, served, required],
    ['unmetWork', result.unmetWork, unmet, required],
    ['committedUnitHours', result.committedUnitHours, unitHours(({ offer }) => offer === null), hours],
    ['spendUnitHours', result.spendUnitHours, unitHours(({ offer }) => offer?.kind === 'spend-commitment'), hours],
    ['onDemandUnitHours', result.onDemandUnitHours, unitHours(({ offer }) => offer?.kind === 'on-demand'), hours],
    [
      'interruptibleUnitHours',
      result.interruptibleUnitHours,
      unitHours(({ offer }) => offer !== null && isElasticOffer(offer) && isInterruptible(offer)),
      hours,
    ],
    ['effectiveCost', result.effectiveCost, cost, size],
    ['coverage', result.coverage, coverageOf(figures, uses), 1],
    ['effectiveSavingsRate', result.effectiveSavingsRate, savingsRateOf(figures, uses, running), 1],
    ['costPerUnit', result.costPerUnit, quoted > 0 ? cost / quoted : null, quoted > 0 ? size / quoted : 0],
  ];
}

function toldOfBand(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Told[] {
  const { result } = band;
  const size = sumMoney(lines, 'effective', 'size');
  const laneCosts = result.lanes.reduce((sum, lane) => sum + lane.effectiveCost, 0);
  const used = sumHorizon(
    figures,
    band.uses.filter(({ offer }) => offer === null),
    'units',
  );
  const hours = result.committedUnitHours;
  const unmetShares = figures.input.assumptions.lanes.map((_, l) => {
    const { required, unmet } = laneWorkOf(figures, band, l);
    return required > 0 ? unmet / required : 0;
  });
  const running = sumMoney(lines.filter(isRunningCost), 'effective');
  return [
    ['unallocatedCost', result.unallocatedCost, sharedCostOf(figures, band, lines).unallocated, size],
    ['effectiveCost', result.effectiveCost, laneCosts + result.unallocatedCost, size],
    ['coverage', result.coverage, coverageOf(figures, band.uses), 1],
    ['utilisation', result.utilisation, hours > 0 ? used / hours : null, 1],
    ['effectiveSavingsRate', result.effectiveSavingsRate, savingsRateOf(figures, band.uses, running), 1],
    ['unmetWorkShare', result.unmetWorkShare, Math.max(0, ...unmetShares), 1],
  ];
}

function differing(place: string, [name, told, found, size]: Told): Violation[] {
  if (told === null && found === null) return [];
  const at = joinPath(place, name);
  if (told === null || found === null) {
    const sentence = `is told as ${told ?? 'unknown'}; ${found ?? 'nothing'} was found.`;
    return [{ family: 'lane-results', place: at, sentence, excess: 0 }];
  }
  const perUnit = name === 'costPerUnit' ? 0 : 1;
  const excess = differenceOf({ left: told, right: found, size, perUnit });
  if (excess === 0) return [];
  return [{ family: 'lane-results', place: at, sentence: `is told as ${told}; ${found} was found.`, excess }];
}

/**
 * What each lane, and the band, did and cost. A lane's effective cost is its own elastic, usage, migration and penalty
 * cost and its share of existing and committed capacity and of promised spend; with what is left unallocated, the lanes sum to the cost of
 * the band. Work units differ between lanes, so the unmet share of a band is that of its worst lane.
 */
export function checkLaneResults(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  const place = joinPath('bands', band.band.id);
  return [
    ...figures.input.assumptions.lanes.flatMap((lane, l) =>
      toldOfLane(figures, band, lines, l).flatMap((told) => differing(joinPath(place, 'lanes', lane.id), told)),
    ),
    ...toldOfBand(figures, band, lines).flatMap((told) => differing(place, told)),
  ];
}
