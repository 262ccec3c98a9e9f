import type { ReactNode } from 'react';
import { addMonths } from '../../../../shared/domain/month.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { inspect } from '../../../state/selection-store.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { formatShare } from '../../../ui/format/format-share.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { Rule } from './rule.tsx';

/** When the bands can be told apart, what later money is worth, and how risk is weighed. */
export function RiskSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { policy } = assumptions;
  const reveal =
    policy.revealMonth >= plan.horizonMonths ? null : formatMonth(addMonths(plan.startMonth, policy.revealMonth));
  return (
    <Section
      id="policy-risk"
      title="Time and risk"
      tools={<TextButton onClick={() => inspect(['policy'])}>Where they come from</TextButton>}
    >
      <ul className="rules">
        <Rule name="Reveal month (R)">
          For the first <PolicyNumber policy={policy} field={['revealMonth']} label="reveal month" /> months the bands
          cannot be told apart: what starts then is signed now, the same in every band
          {reveal === null
            ? '; nothing can wait.'
            : `. From ${reveal} on, purchases may follow the band that came true.`}
        </Rule>
        <Rule name="Discount rate">
          Later money is discounted by{' '}
          <PolicyNumber policy={policy} field={['annualDiscountRate']} label="annual discount rate" scale={100} /> % a
          year.
        </Rule>
        <Rule name="Risk weight (λ)">
          <PolicyNumber policy={policy} field={['riskWeight']} label="risk weight" scale={100} /> % of the weight is on
          the bad tail (CVaR), {formatShare(1 - policy.riskWeight, 0)} on the expected cost.
        </Rule>
        <Rule name="Tail level (α)">
          The bad tail is everything beyond the{' '}
          <PolicyNumber policy={policy} field={['cvarLevel']} label="CVaR level" scale={100} /> % level: the mean cost
          of the worst {formatShare(1 - policy.cvarLevel, 1)} of probability.
        </Rule>
        <Rule name="Approval time">
          From asking for a contract to its signature it takes{' '}
          <PolicyNumber policy={policy} field={['approvalDays']} label="approval days" /> days.
        </Rule>
      </ul>
    </Section>
  );
}
