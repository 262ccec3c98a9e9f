import { redoAndTell, undoAndTell } from './undo-and-tell.ts';

/** True where the browser's own undo of typed text must work: in any text field but a cell with nothing typed in it. */
export function keepsOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.dataset['path'] === undefined) return true;
  return target.dataset['typed'] !== undefined;
}

/** Undo and redo by Ctrl or Cmd with Z, Shift+Z and Y; returns a function that ends it. */
export function followKeyboard(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || keepsOwnUndo(event.target)) return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    void (isRedo ? redoAndTell() : undoAndTell());
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
