import { sqliteCodeOf } from './open.ts';
import { StoreFault } from './store-fault.ts';

/** What to say about SQLite's primary result codes. */
function sentenceFor(code: string, file: string): string {
  const [, primary] = code.split('_');
  switch (primary) {
    case 'FULL':
      return `The disk is full, so ${file} could not be written. Nothing was changed: free some space and try again.`;
    case 'CORRUPT':
    case 'NOTADB':
      return `${file} is damaged. It was left as it is: put back a copy of it, or move it away to start anew.`;
    case 'BUSY':
    case 'LOCKED':
      return `${file} is in use by another program for too long. Nothing was changed: close that program and try again.`;
    case 'READONLY':
    case 'PERM':
    case 'AUTH':
      return `${file} cannot be written: check the rights on it and on its folder. Nothing was changed.`;
    case 'CANTOPEN':
      return `${file} cannot be opened: check that its folder is there and can be written.`;
    case 'IOERR':
      return `The disk failed while ${file} was in use (${code}). Nothing was changed: check the disk.`;
    default:
      return `${file} could not be used (${code}). Nothing was changed.`;
  }
}

/** Runs an action and turns SQLite's errors into sentences that name the file. Other errors pass. */
export function withSentence<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = sqliteCodeOf(error);
    if (code === null) throw error;
    throw new StoreFault(sentenceFor(code, file), error);
  }
}
