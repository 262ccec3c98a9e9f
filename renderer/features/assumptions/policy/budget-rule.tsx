import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { type Budget, type Policy, policySchema } from '../../../../shared/domain/policy.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { MonthField } from '../fields/month-field.tsx';
import { BudgetBands } from './budget-bands.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { RemoveRuleButton } from './remove-rule-button.tsx';
import { Rule } from './rule.tsx';
import { RuleName } from './rule-name.tsx';

const SCOPES = [
  { value: 'all', label: 'all cash' },
  { value: 'committed', label: 'the cash of commitments' },
];

type BudgetRuleProps = {
  readonly policy: Policy;
  readonly budget: Budget;
  readonly bands: readonly Band[];
  readonly currency: string;
};

/** How much cash may be billed over some months, in which bands. */
export function BudgetRule({ policy, budget, bands, currency }: BudgetRuleProps): ReactNode {
  const place = { schema: policySchema, entry: policy, path: ['policy'] };
  const { id, name } = budget;
  return (
    <Rule
      name={<RuleName policy={policy} list="budgets" rule={budget} word="budget" />}
      tools={<RemoveRuleButton list="budgets" id={id} name={name} />}
    >
      From <MonthField {...place} field={['budgets', id, 'firstMonth']} label={`first month of ${name}`} /> to{' '}
      <MonthField {...place} field={['budgets', id, 'lastMonth']} label={`last month of ${name}`} />{' '}
      <ChoiceField {...place} field={['budgets', id, 'scope']} label={`what ${name} limits`} choices={SCOPES} /> stays
      within <PolicyNumber policy={policy} field={['budgets', id, 'limit']} label={`limit of ${name}`} /> {currency}
      <BudgetBands budget={budget} bands={bands} />
    </Rule>
  );
}
