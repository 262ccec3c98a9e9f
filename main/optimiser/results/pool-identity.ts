import type { PoolOrigin } from '../../../shared/domain/pool-origin.ts';
import type { PoolData } from '../portfolio-data.ts';

/** How series tell a pool of an accelerator from its others; the origin stands only where lanes tell contracts apart. */
export function poolIdentity({ usageRatePerUnitHour, origin }: PoolData): {
  usageRatePerUnitHour: number;
  origin?: PoolOrigin;
} {
  return { usageRatePerUnitHour, ...(origin === undefined ? {} : { origin }) };
}
