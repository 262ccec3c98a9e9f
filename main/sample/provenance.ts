import type { Provenance } from '../../shared/domain/provenance.ts';
import { ASSUMED_ON } from './frame.ts';

/** A figure's public source: what it is and when it was true. */
export type PublicSource = { readonly source: string; readonly date: string };

function entry(
  confidence: Provenance['confidence'],
  fields: readonly string[],
  { source, date }: PublicSource,
  note: string | undefined,
): Provenance {
  const provenance = { fields: [...fields], source, date, confidence };
  return note === undefined ? provenance : { ...provenance, note };
}

/** For figures read from their owner's own price list or results. */
export function published(fields: readonly string[], source: PublicSource, note?: string): Provenance {
  return entry('published', fields, source, note);
}

/** For figures of an owner that a second party wrote down. */
export function quoted(fields: readonly string[], source: PublicSource, note?: string): Provenance {
  return entry('quoted', fields, source, note);
}

/** For figures computed from public ones; the note says how. */
export function derived(fields: readonly string[], source: PublicSource, note: string): Provenance {
  return entry('derived', fields, source, note);
}

/** For the named figures, or with no fields for every figure that has no other source. Says what was assumed. */
export function assumed(fields: readonly string[], what: string): Provenance {
  return entry('assumed', fields, { source: `Assumed: ${what}`, date: ASSUMED_ON }, undefined);
}
