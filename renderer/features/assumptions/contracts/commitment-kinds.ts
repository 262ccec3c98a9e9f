import { type ExistingCommitment, existingCapacityKindSchema } from '../../../../shared/domain/existing-commitment.ts';
import { kindWords } from './offer-table.ts';

function choice<Kind extends ExistingCommitment['kind']>(kind: Kind): { readonly value: Kind; readonly label: string } {
  return { value: kind, label: kindWords(kind) };
}

/** The kinds that a commitment to capacity can have, to choose from. */
export const CAPACITY_KINDS = existingCapacityKindSchema.options.map((kind) => choice(kind));

/** The kinds that a commitment signed before can have: capacity, and spend. */
export const COMMITMENT_KINDS = [...CAPACITY_KINDS, choice('spend-commitment')];
