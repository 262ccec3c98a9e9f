import { costQuantile, expectedCostOf } from './cost-distribution.ts';
import type { PathResult } from './futures-result.ts';

/** A smaller share of unmet work is the solver's rounding. */
const SERVED = 1e-6;
/** A path this much dearer than its band, relative, is; below it is rounding. */
const DEARER = 1e-9;

/** A band beside the futures around it. Money in plan currency; shares are of the probability of the band's futures. */
export type BandFutures = {
  readonly bandId: string;
  /** What the band itself costs; null where its own path was not costed. */
  readonly bandCost: number | null;
  readonly expectedCost: number;
  /** Not exceeded in nine of ten of its futures. */
  readonly likelyCost: number;
  /** Futures that cost more than the band itself; null without its own path. */
  readonly dearerShare: number | null;
  /** Futures in which some work stays unmet. */
  readonly shortfallShare: number;
  /** Idle ÷ committed unit-hours: in the band itself, and on average over its futures; null without committed capacity. */
  readonly bandIdleShare: number | null;
  readonly expectedIdleShare: number | null;
};

/** True for a path on which some work stays unmet. */
export function fallsShort({ unmetWorkShare }: Pick<PathResult, 'unmetWorkShare'>): boolean {
  return unmetWorkShare > SERVED;
}

/** Every band beside its futures, in the order in which bands come; bands without probability are left out. */
export function futuresByBand(paths: readonly PathResult[]): BandFutures[] {
  return [...Map.groupBy(paths, ({ bandId }) => bandId)].flatMap(([bandId, all]): BandFutures[] => {
    const total = all.reduce((sum, { probability }) => sum + probability, 0);
    if (total <= 0) return [];
    const ofBand = all.map((path) => ({ ...path, probability: path.probability / total }));
    const itself = ofBand.find(({ number }) => number === 0) ?? null;
    const share = (holds: (path: PathResult) => boolean): number =>
      ofBand.reduce((sum, path) => sum + (holds(path) ? path.probability : 0), 0);
    const isDearer = ({ discountedCost }: PathResult): boolean =>
      itself !== null && discountedCost > itself.discountedCost + DEARER * Math.abs(itself.discountedCost);
    const idle = ofBand.map(({ idleShare, probability }) => (idleShare === null ? null : idleShare * probability));
    return [
      {
        bandId,
        bandCost: itself?.discountedCost ?? null,
        expectedCost: expectedCostOf(ofBand),
        likelyCost: costQuantile(ofBand, 0.9),
        dearerShare: itself === null ? null : share(isDearer),
        shortfallShare: share(fallsShort),
        bandIdleShare: itself?.idleShare ?? null,
        expectedIdleShare: idle.reduce<number | null>(
          (sum, part) => (sum === null || part === null ? null : sum + part),
          0,
        ),
      },
    ];
  });
}
