import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, type BandPlacement, largestThroughput, sumUsesOfMonth } from './band-figures.ts';
import { placeOfSeries } from './check-series.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';
import { wantedWorkOfMonth } from './wanted-work.ts';

/** Eligibility: no units where the placement is closed in that month of the band, or where there is none. */
function checkEligibility(figures: PlanFigures, band: BandFigures): Violation[] {
  return band.uses.flatMap((use) =>
    figures.months.flatMap((month, t) => {
      const state = use.placement?.states[t];
      if (state !== undefined && state.closedBecause === null) return [];
      const excess = excessOver({ left: use.units[t] ?? Number.NaN, right: 0 });
      if (excess === 0) return [];
      const place = joinPath(placeOfSeries(band.band.id, use.series), month);
      const reason = state?.closedBecause ?? 'the lane has no placement there';
      const sentence = `runs ${excess} units on “${use.accelerator.id}”: ${reason}.`;
      return [{ family: 'placement-guardrails' as const, place, sentence, excess }];
    }),
  );
}

/** Specialised cap: Σ_b H·work on specialised accelerators ≤ cap × Σ_b H·((1 + head)·D + runs) of the month. */
function checkSpecialisedShare(figures: PlanFigures, band: BandFigures): Violation[] {
  return figures.input.assumptions.lanes.flatMap((lane, l) => {
    const uses = band.uses.filter((use) => use.l === l && use.accelerator.siliconClass === 'specialised');
    return figures.months.flatMap((month, t) => {
      const left = sumUsesOfMonth(figures, uses, 'work', t);
      const right = lane.guardrails.specialisedShareCap * wantedWorkOfMonth(figures, band, l, t);
      const perUnit = largestThroughput(band, lane.id, t) * (figures.monthHours[t] ?? 0);
      const excess = excessOver({ left, right, perUnit });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'lanes', lane.id, month);
      const sentence = `does ${left} work on specialised silicon; its cap allows ${right}.`;
      return [{ family: 'placement-guardrails' as const, place, sentence, excess }];
    });
  });
}

/** Migration ramp: work of a placement in a month ≤ the share that is open by then × the lane's required work. */
function checkRamp(figures: PlanFigures, band: BandFigures, { placement, states }: BandPlacement): Violation[] {
  const l = figures.input.assumptions.lanes.findIndex(({ id }) => id === placement.laneId);
  const uses = band.uses.filter((use) => use.placement?.placement.id === placement.id);
  return figures.months.flatMap((month, t) => {
    const state = states[t];
    if (state === undefined || state.closedBecause !== null) return [];
    const left = sumUsesOfMonth(figures, uses, 'work', t);
    const right = state.shareCap * wantedWorkOfMonth(figures, band, l, t);
    const excess = excessOver({ left, right, perUnit: state.throughput * (figures.monthHours[t] ?? 0) });
    if (excess === 0) return [];
    const place = joinPath('bands', band.band.id, 'placements', placement.id, month);
    const sentence = `does ${left} work where the migration has opened ${right}.`;
    return [{ family: 'placement-guardrails' as const, place, sentence, excess }];
  });
}

/** The placement-guardrails family: eligibility, specialised-silicon cap and migration ramps. */
export function checkPlacementGuardrails(figures: PlanFigures, band: BandFigures): Violation[] {
  return [
    ...checkEligibility(figures, band),
    ...checkSpecialisedShare(figures, band),
    ...band.placements.flatMap((placement) => checkRamp(figures, band, placement)),
  ];
}
