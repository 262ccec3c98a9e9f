import type { Run } from '../../../shared/contract.ts';
import { demandWorkPerHour } from '../../../shared/domain/demand.ts';
import { isExistingSpend } from '../../../shared/domain/existing-commitment.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import { loadBlockHours, type LoadBlock } from '../../../shared/domain/load-blocks.ts';
import { addMonths, monthsOfHorizon, type Month } from '../../../shared/domain/month.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { BandResult, PurchaseResult } from '../../../shared/domain/solution.ts';
import { runWorkOf } from './run-work.ts';

/** One band with its name, its place in the plan and its result. */
export type SceneBand = {
  readonly id: string;
  readonly name: string;
  /** Place in the plan's list of bands; gives its hue. */
  readonly position: number;
  readonly probability: number;
  readonly result: BandResult;
};

/** A run's frozen inputs, read for its result: names, months, hours and required work. */
export type ResultScene = {
  readonly currency: string;
  readonly months: readonly Month[];
  readonly bands: readonly SceneBand[];
  readonly lanes: readonly Lane[];
  readonly blocks: readonly LoadBlock[];
  /** First month in which bands are known apart; null: never within the horizon, or from its start on. */
  readonly bandsKnownFrom: Month | null;
  /** `hours[b][t]`. */
  readonly hours: readonly (readonly number[])[];
  /** Work per hour wanted, with headroom and discrete runs, `[lane][month][block][band position]`. */
  readonly requiredWorkPerHour: readonly (readonly (readonly (readonly number[])[])[])[];
  readonly purchases: readonly PurchaseResult[];
  readonly offerById: ReadonlyMap<string, Offer>;
  /** Every promise to spend, in the plan's order: those on offer, then existing ones. */
  readonly spendCommitments: readonly { readonly id: string; readonly name: string }[];
  /** On-demand list price per unit-hour of each accelerator; null where none is known. */
  readonly listRateById: ReadonlyMap<string, number | null>;
  /** The accelerator's name; its id where the plan has none. */
  readonly acceleratorName: (id: string) => string;
};

function bandsKnownFrom(run: Run): Month | null {
  const { assumptions, startMonth, horizonMonths } = run.input;
  const { revealMonth } = assumptions.policy;
  const isTold = assumptions.bands.length > 1 && revealMonth > 0 && revealMonth < horizonMonths;
  return isTold ? addMonths(startMonth, revealMonth) : null;
}

/** Gathers what the parts of the result screen read, from the run alone. */
export function resultScene(run: Run): ResultScene {
  const { assumptions, startMonth, horizonMonths, currency } = run.input;
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const { blocks } = assumptions.loadBlocks;
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const runWork = runWorkOf(run);
  const demand = demandWorkPerHour({ ...assumptions, blocks, months, hours });
  const resultById = new Map(run.solution.bands.map((result) => [result.bandId, result]));
  const acceleratorNames = new Map(assumptions.accelerators.map((accelerator) => [accelerator.id, accelerator.name]));
  return {
    currency,
    months,
    bands: assumptions.bands.flatMap((band, position) => {
      const result = resultById.get(band.id);
      return result === undefined
        ? []
        : [{ id: band.id, name: band.name, position, probability: result.probability, result }];
    }),
    lanes: assumptions.lanes,
    blocks,
    bandsKnownFrom: bandsKnownFrom(run),
    hours,
    requiredWorkPerHour: demand.map((ofLane, l) =>
      ofLane.map((ofMonth, t) =>
        ofMonth.map((ofBlock, b) =>
          ofBlock.map((work, s) => {
            const [lane, block, band] = [assumptions.lanes[l], blocks[b], assumptions.bands[s]];
            return (
              work * (1 + (lane?.headroomShare ?? 0)) + runWork(lane?.id ?? '', block?.id ?? '', band?.id ?? '', t)
            );
          }),
        ),
      ),
    ),
    purchases: run.solution.purchases,
    offerById: new Map(assumptions.offers.map((offer) => [offer.id, offer])),
    spendCommitments: [
      ...assumptions.offers.filter(({ kind }) => kind === 'spend-commitment'),
      ...assumptions.existingCommitments.filter(isExistingSpend),
    ],
    listRateById: new Map(assumptions.accelerators.map(({ id, listRatePerUnitHour }) => [id, listRatePerUnitHour])),
    acceleratorName: (id) => acceleratorNames.get(id) ?? id,
  };
}
