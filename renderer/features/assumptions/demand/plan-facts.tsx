import type { ReactNode } from 'react';
import type { Plan } from '../../../../shared/domain/plan.ts';
import { formatMonth, formatMonthCount, monthName } from '../../../ui/format/format-month.ts';
import { ProvenanceList } from '../inspector/provenance-list.tsx';

/** The question of a plan and its frame: first month, horizon, currency, fiscal year, note and sources. */
export function PlanFacts({ plan }: { readonly plan: Plan }): ReactNode {
  const facts = [
    `${formatMonthCount(plan.horizonMonths)} from ${formatMonth(plan.startMonth)}`,
    `money in ${plan.currency}`,
    `fiscal year from ${monthName(plan.fiscalYearStartMonth)}`,
  ].join(' · ');
  return (
    <div className="plan-facts">
      {plan.question === '' ? null : <p>{plan.question}</p>}
      <p className="lw-muted">{facts}</p>
      {plan.note === '' && plan.provenance.length === 0 ? null : (
        <details className="assume-details">
          <summary>About this plan</summary>
          {plan.note === '' ? null : <p>{plan.note}</p>}
          <ProvenanceList list={plan.provenance} field={null} />
        </details>
      )}
    </div>
  );
}
