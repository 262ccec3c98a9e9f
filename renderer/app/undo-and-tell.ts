import { redo, undo } from '../state/plan-store.ts';
import { tell, tellFailure } from '../ui/feedback/toast.ts';

/** Takes the last change back and names it, or says why it could not be taken back. */
export async function undoAndTell(): Promise<void> {
  const { label, sentence } = await undo();
  if (sentence !== null) tellFailure(`Could not undo “${label ?? ''}”: ${sentence}`);
  else if (label !== null) tell(`Undone: ${label}`);
}

/** Brings back what was taken back last and names it, or says why it could not be brought back. */
export async function redoAndTell(): Promise<void> {
  const { label, sentence } = await redo();
  if (sentence !== null) tellFailure(`Could not redo “${label ?? ''}”: ${sentence}`);
  else if (label !== null) tell(`Done again: ${label}`);
}
