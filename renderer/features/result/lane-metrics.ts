import type { Lane } from '../../../shared/domain/lane.ts';
import type { LaneResult } from '../../../shared/domain/solution.ts';
import { type LaneCommitment, laneCommitments } from './lane-utilisation.ts';
import { expectedSavings, listCost } from './list-cost.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';
import { weightedMean, weightedRatio } from './weighted.ts';

/** The metrics of one lane in one band, or over all bands by probability. Shares 0 to 1, money in plan currency. */
export type LaneFigures = {
  readonly requiredWork: number | null;
  readonly coverage: number | null;
  readonly utilisation: number | null;
  readonly savings: number | null;
  readonly costPerUnit: number | null;
  readonly unmetShare: number | null;
  readonly effectiveCost: number | null;
};

/** One row of the lane table; `band` is null for the probability-weighted row. */
export type LaneRow = { readonly band: SceneBand | null; readonly figures: LaneFigures };

/** A lane with its rows. */
export type LaneGroup = { readonly lane: Lane; readonly rows: readonly LaneRow[] };

type BandOfLane = { readonly band: SceneBand; readonly result: LaneResult; readonly commitment: LaneCommitment };

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function figuresOf({ result, commitment }: BandOfLane): LaneFigures {
  return {
    requiredWork: result.requiredWork,
    coverage: result.coverage,
    utilisation: ratio(commitment.used, commitment.held),
    savings: result.effectiveSavingsRate,
    costPerUnit: result.costPerUnit,
    unmetShare: ratio(result.unmetWork, result.requiredWork),
    effectiveCost: result.effectiveCost,
  };
}

function expectedFigures(scene: ResultScene, lane: Lane, bands: readonly BandOfLane[]): LaneFigures {
  const mean = (read: (entry: BandOfLane) => number): number | null =>
    weightedMean(bands.map((entry) => ({ probability: entry.band.probability, value: read(entry) })));
  const share = (
    part: (entry: BandOfLane) => number | null,
    whole: (entry: BandOfLane) => number | null,
  ): number | null =>
    weightedRatio(
      bands.map((entry) => ({ probability: entry.band.probability, part: part(entry), whole: whole(entry) })),
    );
  return {
    requiredWork: mean(({ result }) => result.requiredWork),
    coverage: share(
      ({ result }) => result.committedUnitHours + result.spendUnitHours,
      ({ result }) => result.committedUnitHours + result.spendUnitHours + result.onDemandUnitHours,
    ),
    utilisation: share(
      ({ commitment }) => commitment.used,
      ({ commitment }) => commitment.held,
    ),
    savings: expectedSavings(
      bands.map(({ band, result }) => ({
        probability: band.probability,
        rate: result.effectiveSavingsRate,
        list: listCost(scene, band, lane.id),
      })),
    ),
    costPerUnit: share(
      ({ result }) => result.effectiveCost,
      ({ result }) => result.servedWork * lane.unitCost.perWorkUnit,
    ),
    unmetShare: share(
      ({ result }) => result.unmetWork,
      ({ result }) => result.requiredWork,
    ),
    effectiveCost: mean(({ result }) => result.effectiveCost),
  };
}

/** Every lane in the plan's order: the probability-weighted row first, then one row per band. */
export function laneMetrics(scene: ResultScene): readonly LaneGroup[] {
  const commitmentsByBand = scene.bands.map((band) => laneCommitments(scene, band));
  return scene.lanes.map((lane) => {
    const bands = scene.bands.flatMap((band, index): BandOfLane[] => {
      const result = band.result.lanes.find((candidate) => candidate.laneId === lane.id);
      const commitment = commitmentsByBand[index]?.get(lane.id) ?? { used: 0, held: 0 };
      return result === undefined ? [] : [{ band, result, commitment }];
    });
    const rows = bands.map((entry): LaneRow => ({ band: entry.band, figures: figuresOf(entry) }));
    return {
      lane,
      rows: rows.length < 2 ? rows : [{ band: null, figures: expectedFigures(scene, lane, bands) }, ...rows],
    };
  });
}
