import type { ReactNode } from 'react';
import { type Policy, policySchema } from '../../../../shared/domain/policy.ts';
import { NumberField } from '../fields/number-field.tsx';

type PolicyNumberProps = {
  readonly policy: Policy;
  readonly field: readonly string[];
  readonly label: string;
  readonly scale?: 1 | 100;
  readonly emptyMeans?: string;
};

/** A number inside a rule. */
export function PolicyNumber({ policy, ...rest }: PolicyNumberProps): ReactNode {
  return <NumberField schema={policySchema} entry={policy} path={['policy']} {...rest} />;
}
