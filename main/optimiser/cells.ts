import type { PortfolioData } from './portfolio-data.ts';

/** The cell of a month in a band: what the dispatch of one is decided by, once the capacity is known. */
export function cellOf(data: PortfolioData, t: number, s: number): number {
  return t * data.bandIds.length + s;
}
