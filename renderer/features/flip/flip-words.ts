import type { FlipFindings, FlipPoint, SearchedAssumption } from '../../../shared/domain/questions/flip.ts';
import { movedWords } from '../../state/moved-words.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** A flip with its assumption. */
export type FlipRow = FlipPoint & { readonly moved: SearchedAssumption };

/** Every flip with its assumption, the nearest first. */
export function flipRows({ flips, assumptions }: FlipFindings): FlipRow[] {
  const byKey = new Map(assumptions.map((assumption) => [assumption.key, assumption]));
  return flips.flatMap((flip) => {
    const moved = byKey.get(flip.assumption);
    return moved === undefined ? [] : [{ ...flip, moved }];
  });
}

const isUp = ({ after, moved }: FlipRow): boolean => after > moved.today;

/** Of each assumption the nearest flip either way, and of each offer the nearest. */
export function nearestRows(rows: readonly FlipRow[]): FlipRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const keys = [`${row.assumption} ${isUp(row)}`, `offer ${row.offerId}`];
    const isNew = keys.some((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/** “Price of spot: +20 % to +21 %”. */
export function betweenWords({ moved, before, after }: FlipRow): string {
  return `${movedWords(moved, before)} → ${movedWords(moved, after)}`;
}

/** What was looked at where nothing flips: “Yearly discount rate: no flip from 4.0 % to 9.6 %”. */
export function noFlipWords({ flips, assumptions }: FlipFindings): string[] {
  const flipped = new Set(flips.map(({ assumption }) => assumption));
  return assumptions
    .filter(({ key, searchedFrom, searchedTo }) => !flipped.has(key) && searchedFrom < searchedTo)
    .map((moved) => {
      const range = `${movedWords(moved, moved.searchedFrom)} to ${movedWords(moved, moved.searchedTo)}`;
      const ends = [moved.infeasibleBelow, moved.infeasibleAbove].flatMap((value) =>
        value === null ? [] : [movedWords(moved, value)],
      );
      const beyond = ends.length === 0 ? '' : `; at ${ends.join(' and ')} no portfolio keeps the rules`;
      return `${moved.name}: no flip within ${range}${beyond}`;
    });
}

/** What stands nearest, computed from the findings. */
export function flipSentence(rows: readonly FlipRow[], offerName: (id: string) => string): string {
  const [first] = rows;
  if (first === undefined) return 'No decision has flipped so far.';
  const what = `${offerName(first.offerId)} ${first.leaves ? 'leaves' : 'enters'} the portfolio`;
  return `Nearest: ${what} when “${first.moved.name}” goes to ${movedWords(first.moved, first.after)}, ${formatShare(first.distance)} away from today.`;
}
