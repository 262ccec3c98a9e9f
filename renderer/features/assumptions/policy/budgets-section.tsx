import type { ReactNode } from 'react';
import { addMonths } from '../../../../shared/domain/month.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { BudgetRule } from './budget-rule.tsx';
import { addRule } from './policy-lists.ts';
import { Rule } from './rule.tsx';

/** A limit that binds no plan until it is typed, plan currency. */
const NO_LIMIT_YET = 1_000_000_000;

/** Most cash that may be billed over some months. */
export function BudgetsSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { policy, bands } = assumptions;
  const isReadOnly = useIsReadOnly();
  return (
    <Section
      id="policy-budgets"
      title="Budgets"
      note="Cash billed, not spread cost."
      tools={
        <TextButton
          disabled={isReadOnly}
          onClick={() =>
            void addRule(policy, 'budgets', {
              name: 'Budget',
              firstMonth: plan.startMonth,
              lastMonth: addMonths(plan.startMonth, Math.min(12, plan.horizonMonths) - 1),
              limit: NO_LIMIT_YET,
              scope: 'all',
              bandIds: null,
            })
          }
        >
          Add a budget
        </TextButton>
      }
    >
      <ul className="rules">
        {policy.budgets.map((budget) => (
          <BudgetRule key={budget.id} policy={policy} budget={budget} bands={bands} currency={plan.currency} />
        ))}
        {policy.budgets.length === 0 ? <Rule name="Budget">No budget binds: any cash may be spent.</Rule> : null}
      </ul>
    </Section>
  );
}
