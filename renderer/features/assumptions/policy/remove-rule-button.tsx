import type { ReactNode } from 'react';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { IconButton } from '../../../ui/icon/icon-button.tsx';
import { type PolicyList, removeRule } from './policy-lists.ts';

type RemoveRuleButtonProps = { readonly list: PolicyList; readonly id: string; readonly name: string };

/** Takes a rule out of the policy. */
export function RemoveRuleButton({ list, id, name }: RemoveRuleButtonProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  return (
    <IconButton
      icon="close"
      label={`Remove ${name}`}
      disabled={isReadOnly}
      onClick={() => void removeRule(list, id, name)}
    />
  );
}
