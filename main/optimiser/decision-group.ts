import { at } from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** True when band `s` has a purchase made for `band` (null: for every band). */
export function isMadeIn(data: Pick<PortfolioData, 'decisionGroup'>, band: number | null, s: number): boolean {
  return band === null || band === at(data.decisionGroup, s);
}

/** The bands that have a purchase made for `band` (null: for every band). */
export function bandsWith(data: PortfolioData, band: number | null): number[] {
  return data.modelledBands.filter((s) => isMadeIn(data, band, s));
}

/** The bands that decide for the modelled ones: themselves, without sampled paths. */
export function decidingBands(data: PortfolioData): number[] {
  const deciding = new Set(data.modelledBands.map((s) => at(data.decisionGroup, s)));
  return [...deciding].toSorted((a, b) => a - b);
}
