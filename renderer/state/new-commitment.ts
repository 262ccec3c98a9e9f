import type { ExistingCommitment } from '../../shared/domain/existing-commitment.ts';
import { addMonths, type Month } from '../../shared/domain/month.ts';
import { enteredSource } from './field-source.ts';

/** What a planner must say of a commitment before it can stand in the plan. */
export type CommitmentDraft = {
  readonly kind: ExistingCommitment['kind'];
  readonly name: string;
  readonly provider: string;
  readonly acceleratorId: string;
  /** Plan currency per unit-hour; of promised spend, the rate of its card for that accelerator. */
  readonly ratePerUnitHour: number;
};

/** A commitment signed before: no units or no spend, and the first year of the plan, until they are given. */
export function newCommitment(draft: CommitmentDraft, id: string, startMonth: Month, day: string): ExistingCommitment {
  const { kind, name, provider, acceleratorId, ratePerUnitHour } = draft;
  const every = {
    id,
    name,
    provider,
    firstMonth: startMonth,
    lastMonth: addMonths(startMonth, 11),
    provenance: [{ fields: [], ...enteredSource(day) }],
  };
  if (kind === 'spend-commitment')
    return { ...every, kind, spendPerHour: 0, upfrontShare: 0, rateCard: [{ acceleratorId, ratePerUnitHour }] };
  return {
    ...every,
    kind,
    acceleratorId,
    ratePerUnitHour,
    units: 0,
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    amortisedUpfrontPerUnitMonth: 0,
  };
}
