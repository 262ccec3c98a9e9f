import type { ReactNode } from 'react';
import { type Policy, policySchema } from '../../../../shared/domain/policy.ts';
import { TextField } from '../fields/text-field.tsx';
import type { PolicyList } from './policy-lists.ts';

type RuleNameProps = {
  readonly policy: Policy;
  readonly list: PolicyList;
  readonly rule: { readonly id: string; readonly name: string };
  /** What kind of rule it is: “budget”. */
  readonly word: string;
};

/** The name of a rule, which can be changed. */
export function RuleName({ policy, list, rule, word }: RuleNameProps): ReactNode {
  return (
    <TextField
      schema={policySchema}
      entry={policy}
      path={['policy']}
      field={[list, rule.id, 'name']}
      label={`name of the ${word} ${rule.name}`}
      placeholder={word}
    />
  );
}
