import { z } from 'zod';

/** Which contracts a pool of committed capacity is made of, where the rules of a lane tell contracts apart. */
export const poolOriginSchema = z.strictObject({
  /** Null: of any provider. */
  provider: z.string().nullable(),
  /** Contracts whose term is at most so many months; null: longer ones, or of any term where no lane limits it. */
  longestTermMonths: z.number().int().nullable(),
});
export type PoolOrigin = z.infer<typeof poolOriginSchema>;

/** What tells pools of one accelerator and usage rate apart; empty where nothing does. */
export function originKey(origin: PoolOrigin | undefined): string {
  if (origin === undefined) return '';
  const { provider, longestTermMonths } = origin;
  return JSON.stringify([provider, longestTermMonths]);
}
