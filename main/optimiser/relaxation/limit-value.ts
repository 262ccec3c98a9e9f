import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import { readAt } from '../../../shared/domain/path.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { RuleLimit } from '../linear-model.ts';

type BandShare = { readonly bandId: string; readonly share: number };

function isBandShare(entry: unknown): entry is BandShare {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'bandId' in entry &&
    typeof entry.bandId === 'string' &&
    'share' in entry &&
    typeof entry.share === 'number'
  );
}

function bandShares(assumptions: Assumptions, limit: RuleLimit): BandShare[] {
  const list = readAt(assumptions, limit.path);
  return Array.isArray(list) ? list.filter(isBandShare) : [];
}

/** What a limit stands at. Throws when its place holds no number. */
export function limitValue(assumptions: Assumptions, limit: RuleLimit): number {
  if (limit.bandId !== null)
    return bandShares(assumptions, limit).find(({ bandId }) => bandId === limit.bandId)?.share ?? 0;
  const value = readAt(assumptions, limit.path);
  if (typeof value !== 'number') throw new Error(`The limit ${limit.path.join('/')} is not a number.`);
  return value;
}

/** The override that sets a limit; of a list of shares by band the others stay as they are. */
export function overrideOf(assumptions: Assumptions, limit: RuleLimit, value: number): Override {
  const path = [...limit.path];
  if (limit.bandId === null) return { path, value };
  const others = bandShares(assumptions, limit)
    .filter(({ bandId }) => bandId !== limit.bandId)
    .map(({ bandId, share }) => ({ bandId, share }));
  return { path, value: [...others, { bandId: limit.bandId, share: value }] };
}
