import type { BandResult } from '../../../shared/domain/solution.ts';
import { expectedSavings, listCost } from './list-cost.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';
import { weightedMean, weightedRatio } from './weighted.ts';

/** The headline figures of one band, or of all by probability. Money in plan currency, shares 0 to 1. */
export type BandFigures = {
  readonly probability: number;
  readonly effectiveCost: number | null;
  readonly discountedCost: number | null;
  readonly billedCost: number | null;
  readonly unmetShare: number | null;
  readonly idleShare: number | null;
  readonly utilisation: number | null;
  readonly coverage: number | null;
  readonly savings: number | null;
  readonly remainingPeak: number | null;
  readonly remainingEnd: number | null;
};

/** One row of the band summary; `band` is null for the probability-weighted row. */
export type BandSummaryRow = { readonly band: SceneBand | null; readonly figures: BandFigures };

function figuresOf(result: BandResult): BandFigures {
  return {
    probability: result.probability,
    effectiveCost: result.effectiveCost,
    discountedCost: result.discountedCost,
    billedCost: result.billedCost,
    unmetShare: result.unmetWorkShare,
    idleShare: result.committedUnitHours > 0 ? result.idleUnitHours / result.committedUnitHours : null,
    utilisation: result.utilisation,
    coverage: result.coverage,
    savings: result.effectiveSavingsRate,
    remainingPeak: Math.max(0, ...result.remainingCommitmentByMonth),
    remainingEnd: result.remainingCommitmentByMonth.at(-1) ?? 0,
  };
}

function expectedFigures(scene: ResultScene): BandFigures {
  const results = scene.bands.map((band) => band.result);
  const own = results.map(figuresOf);
  const mean = (key: keyof BandFigures): number | null =>
    weightedMean(own.map((figures) => ({ probability: figures.probability, value: figures[key] })));
  const idleShare = weightedRatio(
    results.map(({ probability, idleUnitHours, committedUnitHours }) => ({
      probability,
      part: idleUnitHours,
      whole: committedUnitHours,
    })),
  );
  return {
    probability: results.reduce((sum, result) => sum + result.probability, 0),
    effectiveCost: mean('effectiveCost'),
    discountedCost: mean('discountedCost'),
    billedCost: mean('billedCost'),
    unmetShare: mean('unmetShare'),
    idleShare,
    utilisation: idleShare === null ? null : 1 - idleShare,
    coverage: expectedCoverage(results),
    savings: expectedSavings(
      scene.bands.map((band) => ({
        probability: band.probability,
        rate: band.result.effectiveSavingsRate,
        list: listCost(scene, band, null),
      })),
    ),
    remainingPeak: mean('remainingPeak'),
    remainingEnd: mean('remainingEnd'),
  };
}

/** Use that commitments of capacity and of spend cover over eligible use, both probability-weighted sums over the lanes. */
function expectedCoverage(results: readonly BandResult[]): number | null {
  return weightedRatio(
    results.map(({ probability, lanes }) => {
      const covered = lanes.reduce((sum, lane) => sum + lane.committedUnitHours + lane.spendUnitHours, 0);
      const onDemand = lanes.reduce((sum, lane) => sum + lane.onDemandUnitHours, 0);
      return { probability, part: covered, whole: covered + onDemand };
    }),
  );
}

/** One row per band and, with more than one band, the probability-weighted row first. */
export function bandSummary(scene: ResultScene): readonly BandSummaryRow[] {
  const rows = scene.bands.map((band): BandSummaryRow => ({ band, figures: figuresOf(band.result) }));
  if (rows.length < 2) return rows;
  return [{ band: null, figures: expectedFigures(scene) }, ...rows];
}
