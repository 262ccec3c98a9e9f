import { type Confidence, confidenceSchema, type Provenance, provenanceOf } from '../../../shared/domain/provenance.ts';

/** The confidence in one field of several entries: that of the figure trusted least; null where nothing is said. */
export function weakestConfidence(
  entries: readonly { readonly provenance: readonly Provenance[] }[],
  field: string,
): Confidence | null {
  const said = entries.map(({ provenance }) => provenanceOf(provenance, field)?.confidence);
  return confidenceSchema.options.findLast((confidence) => said.includes(confidence)) ?? null;
}
