import type { Confidence, Provenance } from '../../../../shared/domain/provenance.ts';

const WEAKEST_FIRST: readonly Confidence[] = ['assumed', 'derived', 'quoted', 'published', 'measured'];

/** The confidence of the least certain figure of an entry; null when no source is given. */
export function weakestConfidence(provenance: readonly Provenance[]): Confidence | null {
  return WEAKEST_FIRST.find((confidence) => provenance.some((entry) => entry.confidence === confidence)) ?? null;
}
