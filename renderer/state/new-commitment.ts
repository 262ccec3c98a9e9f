import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { addMonths, type Month } from '../../shared/domain/month.ts';
import { enteredSource } from './field-source.ts';

/** What a planner must say of a commitment before it can stand in the plan. */
export type CommitmentDraft = Pick<
  ExistingCommitment,
  'name' | 'provider' | 'kind' | 'acceleratorId' | 'ratePerUnitHour'
>;

/** A commitment signed before: no units and the first year of the plan, until they are given. */
export function newCommitment(draft: CommitmentDraft, id: string, startMonth: Month, day: string): ExistingCommitment {
  return {
    ...draft,
    id,
    units: 0,
    firstMonth: startMonth,
    lastMonth: addMonths(startMonth, 11),
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    amortisedUpfrontPerUnitMonth: 0,
    provenance: [{ fields: [], ...enteredSource(day) }],
  };
}
