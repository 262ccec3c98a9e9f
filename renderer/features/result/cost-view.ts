import type { CostSource } from '../../../shared/domain/solution.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** Effective: each month carries its part of what was paid upfront. Billed: cash in the month it is paid. */
export type CostBasis = 'effective' | 'billed';

/** Every source of cost, bottom of the stack first. */
export const costSources: readonly CostSource[] = [
  'existing',
  'committed',
  'early-end',
  'resale',
  'spend',
  'usage',
  'on-demand',
  'spot',
  'flex-start',
  'migration',
  'penalty',
];

/** One band's cost by source and month, undiscounted, plan currency. */
export type BandCost = {
  readonly band: SceneBand;
  readonly bySource: Readonly<Record<CostSource, readonly number[]>>;
  readonly byMonth: readonly number[];
  readonly total: number;
};

function bandCost(scene: ResultScene, band: SceneBand, basis: CostBasis): BandCost {
  const sumOf = (source: CostSource): number[] => {
    const rows = band.result.costs.filter((row) => row.source === source);
    return scene.months.map((_, t) =>
      rows.reduce((sum, row) => sum + ((basis === 'effective' ? row.effectiveByMonth : row.billedByMonth)[t] ?? 0), 0),
    );
  };
  const bySource: Record<CostSource, number[]> = {
    existing: sumOf('existing'),
    committed: sumOf('committed'),
    'early-end': sumOf('early-end'),
    resale: sumOf('resale'),
    spend: sumOf('spend'),
    usage: sumOf('usage'),
    'on-demand': sumOf('on-demand'),
    spot: sumOf('spot'),
    'flex-start': sumOf('flex-start'),
    migration: sumOf('migration'),
    penalty: sumOf('penalty'),
  };
  const byMonth = scene.months.map((_, t) => costSources.reduce((sum, source) => sum + (bySource[source][t] ?? 0), 0));
  return { band, bySource, byMonth, total: byMonth.reduce((sum, value) => sum + value, 0) };
}

/** Cost of every band by source and month. */
export function costByBand(scene: ResultScene, basis: CostBasis): readonly BandCost[] {
  return scene.bands.map((band) => bandCost(scene, band, basis));
}

/** The sources that cost something (or give something back) in any band. */
export function sourcesInUse(bands: readonly BandCost[]): readonly CostSource[] {
  return costSources.filter((source) => bands.some((cost) => cost.bySource[source].some((value) => value !== 0)));
}
