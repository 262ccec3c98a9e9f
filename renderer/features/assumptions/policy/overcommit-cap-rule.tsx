import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { type OvercommitCap, type Policy, policySchema } from '../../../../shared/domain/policy.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { RemoveRuleButton } from './remove-rule-button.tsx';
import { Rule } from './rule.tsx';
import { RuleName } from './rule-name.tsx';

const SCOPES = [
  { value: 'total', label: 'all accelerators together' },
  { value: 'per-accelerator', label: 'on each accelerator' },
];

type OvercommitCapRuleProps = {
  readonly policy: Policy;
  readonly cap: OvercommitCap;
  readonly bands: readonly Band[];
};

/** How much committed capacity may be idle in a band. */
export function OvercommitCapRule({ policy, cap, bands }: OvercommitCapRuleProps): ReactNode {
  const place = { schema: policySchema, entry: policy, path: ['policy'] };
  return (
    <Rule
      name={<RuleName policy={policy} list="overcommitCaps" rule={cap} word="overcommit cap" />}
      tools={<RemoveRuleButton list="overcommitCaps" id={cap.id} name={cap.name} />}
    >
      β: in{' '}
      <ChoiceField
        {...place}
        field={['overcommitCaps', cap.id, 'bandId']}
        label={`band of ${cap.name}`}
        choices={bands.map(({ id, name }) => ({ value: id, label: name }))}
      />{' '}
      at most{' '}
      <PolicyNumber
        policy={policy}
        field={['overcommitCaps', cap.id, 'maximumIdleShare']}
        label={`idle share allowed by ${cap.name}`}
        scale={100}
      />{' '}
      % of committed unit-hours may be idle over the horizon,{' '}
      <ChoiceField
        {...place}
        field={['overcommitCaps', cap.id, 'scope']}
        label={`scope of ${cap.name}`}
        choices={SCOPES}
      />
      .
    </Rule>
  );
}
