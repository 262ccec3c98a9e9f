import type { FillName } from '../../charts/chart-theme.ts';
import type { CostSource, WorkSource } from '../../../shared/domain/solution.ts';

/** A source as the screen calls it, and how it is filled in every chart. */
export type SourceLook = { readonly name: string; readonly fill: FillName };

/** How each source of work looks. */
export const workSourceLooks: Readonly<Record<WorkSource, SourceLook>> = {
  committed: { name: 'committed', fill: 'committed' },
  spend: { name: 'spend commitments', fill: 'spend' },
  'on-demand': { name: 'on demand', fill: 'on-demand' },
  spot: { name: 'spot', fill: 'spot' },
  'flex-start': { name: 'flex start', fill: 'flex-start' },
  unmet: { name: 'unmet', fill: 'unmet' },
};

/** How each source of cost looks. */
export const costSourceLooks: Readonly<Record<CostSource, SourceLook>> = {
  existing: { name: 'existing commitments', fill: 'existing' },
  committed: { name: 'new commitments', fill: 'committed' },
  resale: { name: 'resale of commitments', fill: 'resale' },
  'early-end': { name: 'contracts ended early', fill: 'early-end' },
  spend: { name: 'spend commitments', fill: 'spend' },
  usage: { name: 'usage of commitments', fill: 'usage' },
  'on-demand': { name: 'on demand', fill: 'on-demand' },
  spot: { name: 'spot', fill: 'spot' },
  'flex-start': { name: 'flex start', fill: 'flex-start' },
  migration: { name: 'migration', fill: 'migration' },
  penalty: { name: 'penalty for unmet', fill: 'unmet' },
};
