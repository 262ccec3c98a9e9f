import { at } from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** True when band `s` has a purchase made for `band` (null: for every band). */
export function isMadeIn(data: Pick<PortfolioData, 'decisionGroup'>, band: number | null, s: number): boolean {
  return band === null || band === at(data.decisionGroup, s);
}

/** The bands that have a purchase made for `band` (null: for every band). */
export function bandsWith(data: PortfolioData, band: number | null): number[] {
  return data.bandIds.map((_, s) => s).filter((s) => isMadeIn(data, band, s));
}

/** The bands that decide for themselves, without sampled paths. */
export function decidingBands(data: PortfolioData): number[] {
  return data.bandIds.map((_, s) => s).filter((s) => at(data.decisionGroup, s) === s);
}
