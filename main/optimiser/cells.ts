import { at } from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** The cell of a month in a band: what the dispatch of one is decided by, once the capacity is known. */
export function cellOf(data: PortfolioData, t: number, s: number): number {
  return t * data.bandIds.length + s;
}

/** True in months in which every band holds the same capacity: purchases that run then are the same in every band. */
export function isCapacityCommon(data: PortfolioData, t: number): boolean {
  return t < data.revealMonth && data.fixedPurchases.every(({ band, start }) => band === null || start > t);
}

/** The band whose capacity variable of a month band `s` has: bands that hold the same capacity share one. */
export function capacityBand(data: PortfolioData, t: number, s: number): number {
  return isCapacityCommon(data, t) ? 0 : at(data.decisionGroup, s);
}

/** Bands that have the capacity variables of a month, one for each of the variables. */
export function capacityBands(data: PortfolioData, t: number): number[] {
  const bandOf = new Map<number, number>();
  for (const s of data.modelledBands) {
    const band = capacityBand(data, t, s);
    if (!bandOf.has(band)) bandOf.set(band, s);
  }
  return [...bandOf].toSorted((a, b) => a[0] - b[0]).map(([, s]) => s);
}

/** What tells a pool from others of its accelerator, for names: its usage rate, and its provider and term where lanes limit them. */
export function poolLabel(data: PortfolioData, pool: number): string {
  const { usageRatePerUnitHour, origin } = at(data.pools, pool);
  if (origin === undefined) return `${usageRatePerUnitHour}`;
  const { provider, longestTermMonths } = origin;
  const term = longestTermMonths === null ? [] : [`${longestTermMonths}m`];
  const parts = [...(provider === null ? [] : [provider]), ...term];
  return [usageRatePerUnitHour, ...(parts.length === 0 ? ['longer'] : parts)].join('.');
}

/** Name of C[pool,t,s] and of the row that defines it; without a band where all share it. */
export function capacityName(data: PortfolioData, pool: number, t: number, s: number): string {
  const { accelerator } = at(data.pools, pool);
  const place = `${at(data.acceleratorIds, accelerator)},${poolLabel(data, pool)},${at(data.months, t)}`;
  return isCapacityCommon(data, t) ? `capacity[${place}]` : `capacity[${place},${at(data.bandIds, s)}]`;
}
