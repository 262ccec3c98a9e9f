import { isInterruptible } from '../../shared/domain/offer.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, sumUsesOfMonth, type UnitUse } from './band-figures.ts';
import { unmetWorkOfMonth } from './check-service.ts';
import { type CostLine, sumMoney } from './cost-lines.ts';
import { type PlanFigures, requiredWorkOfMonth } from './plan-figures.ts';
import { sharedCostOf } from './shared-cost.ts';
import { differenceOf } from './tolerance.ts';
import type { Violation } from './violation.ts';

type Told = readonly [name: string, told: number | null, found: number | null, size: number];

function sumHorizon(figures: PlanFigures, uses: readonly UnitUse[], quantity: 'units' | 'work'): number {
  return figures.months.reduce((sum, _, t) => sum + sumUsesOfMonth(figures, uses, quantity, t), 0);
}

/** Committed unit-hours as a share of committed + on-demand unit-hours; null without either. */
export function coverageOf(figures: PlanFigures, uses: readonly UnitUse[]): number | null {
  const hours = (source: string): number =>
    sumHorizon(
      figures,
      uses.filter(({ series }) => series.source === source),
      'units',
    );
  const both = hours('committed') + hours('on-demand');
  return both > 0 ? hours('committed') / both : null;
}

function toldOfLane(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[], l: number): Told[] {
  const lane = figures.input.assumptions.lanes[l];
  const result = band.result.lanes.find(({ laneId }) => laneId === lane?.id);
  if (lane === undefined || result === undefined) return [];
  const uses = band.uses.filter((use) => use.l === l);
  const required = figures.months.reduce((sum, _, t) => sum + requiredWorkOfMonth(figures, l, t, band.s), 0);
  const unmet = figures.months.reduce((sum, _, t) => sum + unmetWorkOfMonth(figures, band, l, t), 0);
  const served = sumHorizon(figures, uses, 'work');
  const unitHours = (isCounted: (use: UnitUse) => boolean): number =>
    sumHorizon(figures, uses.filter(isCounted), 'units');
  const own = lines.filter(({ laneId }) => laneId === lane.id);
  const cost = sumMoney(own, 'effective') + sharedCostOf(figures, band, lines).ofLane(l);
  const size = sumMoney(lines, 'effective', 'size');
  const hoursOfBand = sumHorizon(figures, band.uses, 'units');
  const quoted = served * lane.unitCost.perWorkUnit;
  return [
    ['requiredWork', result.requiredWork, required, required],
    ['servedWork', result.servedWork, served, required],
    ['unmetWork', result.unmetWork, unmet, required],
    ['committedUnitHours', result.committedUnitHours, unitHours(({ offer }) => offer === null), hoursOfBand],
    ['onDemandUnitHours', result.onDemandUnitHours, unitHours(({ offer }) => offer?.kind === 'on-demand'), hoursOfBand],
    [
      'interruptibleUnitHours',
      result.interruptibleUnitHours,
      unitHours(({ offer }) => offer !== null && isInterruptible(offer)),
      hoursOfBand,
    ],
    ['effectiveCost', result.effectiveCost, cost, size],
    ['coverage', result.coverage, coverageOf(figures, uses), 1],
    [
      'costPerUnit',
      result.costPerUnit,
      quoted > 0 ? result.effectiveCost / quoted : null,
      quoted > 0 ? size / quoted : 0,
    ],
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
 * What each lane did and cost. A lane's effective cost is its own elastic, usage, migration and penalty cost and its
 * share of existing and committed capacity; with what is left unallocated, the lanes sum to the cost of the band.
 */
export function checkLaneResults(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  const { lanes } = figures.input.assumptions;
  const place = joinPath('bands', band.band.id);
  const { result } = band;
  const { unallocated } = sharedCostOf(figures, band, lines);
  const size = sumMoney(lines, 'effective', 'size');
  const sum = result.lanes.reduce((total, lane) => total + lane.effectiveCost, 0) + result.unallocatedCost;
  const isCommitted = ({ series }: UnitUse): boolean => series.source === 'committed';
  const used = sumHorizon(figures, band.uses.filter(isCommitted), 'units');
  const { committedUnitHours } = result;
  return [
    ...lanes.flatMap((lane, l) =>
      toldOfLane(figures, band, lines, l).flatMap((told) => differing(joinPath(place, 'lanes', lane.id), told)),
    ),
    ...differing(place, ['unallocatedCost', result.unallocatedCost, unallocated, size]),
    ...differing(place, ['effectiveCost', result.effectiveCost, sum, size]),
    ...differing(place, ['coverage', result.coverage, coverageOf(figures, band.uses), 1]),
    ...differing(place, [
      'utilisation',
      result.utilisation,
      committedUnitHours > 0 ? used / committedUnitHours : null,
      1,
    ]),
  ];
}
