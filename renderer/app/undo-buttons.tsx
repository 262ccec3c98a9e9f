import type { ReactNode } from 'react';
import { usePlan } from '../state/plan-store.ts';
import { useIsReadOnly } from '../state/session-store.ts';
import { IconButton } from '../ui/icon/icon-button.tsx';
import { redoAndTell, undoAndTell } from './undo-and-tell.ts';

/** Takes the last change back, or brings it back; the tooltip names it. */
export function UndoButtons(): ReactNode {
  const undoLabel = usePlan((open) => open.view?.undoLabel ?? null);
  const redoLabel = usePlan((open) => open.view?.redoLabel ?? null);
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <IconButton
        icon="undo"
        label={undoLabel === null ? 'Nothing to undo' : `Undo: ${undoLabel}`}
        aria-keyshortcuts="Control+Z Meta+Z"
        disabled={undoLabel === null || isReadOnly}
        onClick={() => void undoAndTell()}
      />
      <IconButton
        icon="redo"
        label={redoLabel === null ? 'Nothing to redo' : `Redo: ${redoLabel}`}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        disabled={redoLabel === null || isReadOnly}
        onClick={() => void redoAndTell()}
      />
    </>
  );
}
