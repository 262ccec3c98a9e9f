import type { ReactNode } from 'react';
import type { Path } from '../../../../shared/domain/path.ts';
import { coveringOverride } from '../../../state/build-edit.ts';
import { useCurrentScenario } from '../../../state/current-scenario.ts';
import { editPlan } from '../../../state/plan-store.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { tellFailure } from '../../../ui/feedback/toast.ts';
import { TextButton } from '../../../ui/text-button.tsx';
import { fieldWords } from '../../../state/field-words.ts';
import { readMaybe } from './read-selection.ts';
import { valueWords } from './value-words.ts';

/** Tells that a value is this scenario's own, what the plan has, and takes the plan's value back. */
export function OverrideNote({ path }: { readonly path: Path }): ReactNode {
  const current = useCurrentScenario();
  const isReadOnly = useIsReadOnly();
  if (current === null) return null;
  const { plan, scenario, assumptions } = current;
  const position = coveringOverride(scenario, path);
  if (position < 0) return null;
  const name = path.at(-1) ?? '';
  const remove = async (): Promise<void> => {
    const sentence = await editPlan({
      label: `Take the plan's ${fieldWords(name)} in ${scenario.name.slice(0, 100)}`,
      steps: [{ kind: 'remove', path: ['scenarios', scenario.id, 'overrides', String(position)] }],
    });
    if (sentence !== null) tellFailure(sentence);
  };
  return (
    <Notice title="Only in this scenario.">
      The plan has {valueWords(name, readMaybe(plan.assumptions, path), plan.currency, assumptions)}.{' '}
      <TextButton disabled={isReadOnly} onClick={() => void remove()}>
        Take the plan’s value
      </TextButton>
    </Notice>
  );
}
