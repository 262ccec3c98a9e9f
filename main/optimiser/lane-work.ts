import { at } from './costs.ts';
import type { PortfolioData } from './portfolio-data.ts';

/** What tells the work of lanes. */
export type WorkData = Pick<PortfolioData, 'lanes' | 'blockIds' | 'hours'>;

/** Work per hour that a lane must be served in a cell before anything is moved: (1 + head)·D. */
export function requiredWork(data: WorkData, lane: number, t: number, b: number, s: number): number {
  return at(at(at(at(data.lanes, lane).required, t), b), s);
}

/** Work that a lane must be served in a whole month of a band: Σ_b H·(1 + head)·D. */
export function requiredWorkOfMonth(data: WorkData, lane: number, t: number, s: number): number {
  return data.blockIds.reduce((sum, _, b) => sum + at(at(data.hours, b), t) * requiredWork(data, lane, t, b, s), 0);
}

/** All that the other blocks of the month require, spread over the hours of this one: work per hour. */
export function workOfOtherBlocks(data: WorkData, lane: number, t: number, b: number, s: number): number {
  const hours = at(at(data.hours, b), t);
  const here = hours * requiredWork(data, lane, t, b, s);
  return hours > 0 ? (requiredWorkOfMonth(data, lane, t, s) - here) / hours : 0;
}

/** Most work per hour that a lane could do in a cell; 0 where it has none to do. */
export function largestWork(data: WorkData, lane: number, t: number, b: number, s: number): number {
  const hours = at(at(data.hours, b), t);
  if (hours <= 0) return 0;
  const share = at(data.lanes, lane).deferrableShare;
  const moved = share > 0 ? share * workOfOtherBlocks(data, lane, t, b, s) : 0;
  const ofRuns = at(data.lanes, lane).runs.reduce(
    (sum, { work, firstMonth, lastMonth }) => (firstMonth <= t && t <= lastMonth ? sum + work / hours : sum),
    0,
  );
  return requiredWork(data, lane, t, b, s) + moved + ofRuns;
}
