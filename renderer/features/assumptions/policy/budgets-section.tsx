import type { ReactNode } from 'react';
import { formatMonth } from '../../../ui/format/format-month.ts';
import type { Budget } from '../../../../shared/domain/policy.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { Rule } from './rule.tsx';

/** Most cash that may be billed over some months. */
export function BudgetsSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { policy, bands } = assumptions;
  const bandsOf = ({ bandIds }: Budget): string =>
    bandIds === null
      ? 'in every band'
      : `in ${bandIds.map((bandId) => bands.find(({ id }) => id === bandId)?.name ?? bandId).join(', ')}`;
  return (
    <Section id="policy-budgets" title="Budgets" note="Cash billed, not spread cost.">
      <ul className="rules">
        {policy.budgets.map((budget) => (
          <Rule key={budget.id} name={budget.name}>
            From {formatMonth(budget.firstMonth)} to {formatMonth(budget.lastMonth)},{' '}
            {budget.scope === 'all' ? 'all cash' : 'the cash of commitments'} stays within{' '}
            <PolicyNumber policy={policy} field={['budgets', budget.id, 'limit']} label={`limit of ${budget.name}`} />{' '}
            {plan.currency} {bandsOf(budget)}.
          </Rule>
        ))}
        {policy.budgets.length === 0 ? <Rule name="Budget">No budget binds: any cash may be spent.</Rule> : null}
      </ul>
    </Section>
  );
}
