import { type ReactNode, useState } from 'react';
import type { Edit } from '../../../../shared/domain/edit.ts';
import { checkName } from '../../../state/check-name.ts';
import { currentScenario } from '../../../state/current-scenario.ts';
import { duplicateEntryEdit, type OpenList, renameEntryEdit } from '../../../state/entry-edits.ts';
import { editPlan } from '../../../state/plan-store.ts';
import { removeEntryEdit } from '../../../state/remove-entry-edit.ts';
import { inspect } from '../../../state/selection-store.ts';
import { NameDialog } from '../../../ui/dialog/name-dialog.tsx';
import { tell, tellFailure } from '../../../ui/feedback/toast.ts';
import { TextButton } from '../../../ui/text-button.tsx';

type EntryActionsProps = { readonly list: OpenList; readonly id: string; readonly name: string };

async function make(edit: Edit): Promise<boolean> {
  const sentence = await editPlan(edit);
  if (sentence !== null) tellFailure(sentence);
  return sentence === null;
}

async function duplicate(list: OpenList, id: string): Promise<void> {
  const current = currentScenario();
  const copy = current === null ? null : duplicateEntryEdit(current.plan, list, id);
  if (copy !== null && (await make(copy.edit))) inspect([list, copy.id]);
}

async function remove(list: OpenList, id: string, name: string): Promise<void> {
  const current = currentScenario();
  if (current !== null && (await make(removeEntryEdit(current.plan, list, id, name))))
    tell(`Removed: ${name}. Undo brings it back.`);
}

/** What can be done with a whole entry of the plan: rename, duplicate, remove. */
export function EntryActions({ list, id, name }: EntryActionsProps): ReactNode {
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <p className="inspector-actions">
      <TextButton onClick={() => setIsRenaming(true)}>Rename</TextButton>
      <TextButton onClick={() => void duplicate(list, id)}>Duplicate</TextButton>
      <TextButton onClick={() => void remove(list, id, name)}>Remove</TextButton>
      {isRenaming ? (
        <NameDialog
          title="Rename"
          label="Name"
          initialName={name}
          confirm="Rename"
          check={checkName}
          onConfirm={(typed) => editPlan(renameEntryEdit(list, id, name, typed))}
          onClose={() => setIsRenaming(false)}
        />
      ) : null}
    </p>
  );
}
