import { CellTerms } from '../cell-terms.ts';
import { at } from '../costs.ts';
import { requiredWorkOfMonth } from '../lane-work.ts';
import type { LinearModelBuilder, Term } from '../linear-model.ts';
import type { PlacementData, PortfolioData } from '../portfolio-data.ts';
import { specialisedCapRule } from '../lane-rules.ts';
import { migrationRampRule } from '../rules.ts';
import { type RunWork, runWorkOf } from '../run-variables.ts';
import type { Variables } from '../variables.ts';

/** Work of a month by placement: hours · e · units as terms. */
type MonthWork = (placement: number, t: number, s: number) => readonly Term[];

function monthWork(data: PortfolioData, variables: Variables): MonthWork {
  const cells = new CellTerms(data);
  const put = (placement: number, t: number, b: number, s: number, column: number, deliveredShare: number): void => {
    const work = at(at(data.hours, b), t) * at(at(at(data.placements, placement).throughput, t), s) * deliveredShare;
    cells.add(placement, t, 0, s, [column, work]);
  };
  for (const { placement, t, b, s, column } of variables.committed) put(placement, t, b, s, column, 1);
  for (const { placement, t, b, s, column } of variables.spendUse) put(placement, t, b, s, column, 1);
  for (const { placement, elastic, t, b, s, column } of variables.elastic) {
    put(placement, t, b, s, column, at(data.elastics, elastic).deliveredShare);
  }
  return (placement, t, s) => cells.of(placement, t, 0, s);
}

/** The specialised-silicon cap is no limit where the lane could run only there without reaching it. */
function addSpecialisedCap(builder: LinearModelBuilder, data: PortfolioData, work: MonthWork, runs: RunWork): void {
  data.lanes.forEach((lane, l) => {
    if (lane.specialisedShareCap >= 1) return;
    const specialised = data.placements
      .map((placement, p) => ({ placement, p }))
      .filter(({ placement }) => placement.lane === l && placement.isSpecialised);
    data.months.forEach((month, t) => {
      data.modelledBands.forEach((s) => {
        const bandId = at(data.bandIds, s);
        const terms = specialised.flatMap(({ p }) => work(p, t, s));
        if (terms.length === 0) return;
        const required = requiredWorkOfMonth(data, l, t, s);
        const limit = lane.specialisedShareCap * required;
        builder.addRow(
          `specialised_cap[${lane.id},${month},${bandId}]`,
          [...terms, ...runs.ofMonth(l, t, s, -lane.specialisedShareCap)],
          -Infinity,
          limit,
          specialisedCapRule(data, l, required),
        );
      });
    });
  });
}

function addMigrationRamp(
  builder: LinearModelBuilder,
  data: PortfolioData,
  placement: PlacementData,
  p: number,
  work: MonthWork,
  runs: RunWork,
): void {
  data.months.forEach((month, t) => {
    data.modelledBands.forEach((s) => {
      const bandId = at(data.bandIds, s);
      const terms = work(p, t, s);
      const share = at(at(placement.shareCap, t), s);
      if (terms.length === 0 || share >= 1) return;
      const limit = share * requiredWorkOfMonth(data, placement.lane, t, s);
      builder.addRow(
        `migration_ramp[${placement.id},${month},${bandId}]`,
        [...terms, ...runs.ofMonth(placement.lane, t, s, -share)],
        -Infinity,
        limit,
        migrationRampRule(data, placement),
      );
    });
  });
}

/**
 * Placement guardrails, for every month and band, work weighted by the hours of its blocks; required is the lane's
 * (1 + head)·D and its runs:
 *   Σ work on specialised silicon ≤ cap · required work of the lane
 *   work of a migrating placement ≤ its ramp's share · required work of the lane
 * Eligibility itself needs no row: closed placements have no variables.
 */
export function addPlacementGuardrails(builder: LinearModelBuilder, data: PortfolioData, variables: Variables): void {
  const work = monthWork(data, variables);
  const runs = runWorkOf(data, variables.runs);
  addSpecialisedCap(builder, data, work, runs);
  data.placements.forEach((placement, p) => {
    addMigrationRamp(builder, data, placement, p, work, runs);
  });
}
