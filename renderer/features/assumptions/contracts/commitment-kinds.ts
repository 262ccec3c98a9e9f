import { existingCommitmentSchema } from '../../../../shared/domain/existing-commitment.ts';
import { kindWords } from './offer-table.ts';

/** The kinds a commitment signed before can have, to choose from. */
export const COMMITMENT_KINDS = existingCommitmentSchema.shape.kind.options.map((kind) => ({
  value: kind,
  label: kindWords(kind),
}));
