import { type ReactNode, useState } from 'react';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { checkName } from '../../../state/check-name.ts';
import { currentScenario } from '../../../state/current-scenario.ts';
import { addWorkloadEdit } from '../../../state/entry-edits.ts';
import { editPlan } from '../../../state/plan-store.ts';
import { select } from '../../../state/selection-store.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { NameDialog } from '../../../ui/dialog/name-dialog.tsx';
import { TextButton } from '../../../ui/text-button.tsx';

/** Adds a workload to a lane; its figures are then typed in the table. */
export function AddWorkload({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const [lane, setLane] = useState<Lane | null>(null);
  const isReadOnly = useIsReadOnly();
  const add = async (name: string): Promise<string | null> => {
    const current = currentScenario();
    if (current === null || lane === null) return 'No plan is open.';
    const { edit, id } = addWorkloadEdit(current.plan, lane, name);
    const sentence = await editPlan(edit);
    if (sentence === null) select(['workloads', id]);
    return sentence;
  };
  return (
    <>
      <span className="lw-muted">Add one to</span>
      {lanes.map((known) => (
        <TextButton key={known.id} disabled={isReadOnly} onClick={() => setLane(known)}>
          {known.name}
        </TextButton>
      ))}
      {lane === null ? null : (
        <NameDialog
          title={`New workload in ${lane.name}`}
          label="Name"
          initialName="New workload"
          confirm="Add it"
          check={checkName}
          onConfirm={add}
          onClose={() => setLane(null)}
        />
      )}
    </>
  );
}
