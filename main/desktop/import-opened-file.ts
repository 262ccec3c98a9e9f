import { basename } from 'node:path';
import { app, dialog } from 'electron';
import type { Answer } from '../../shared/contract.ts';
import { readPlanBytes } from './read-plan-bytes.ts';

const PLAN_FILE = /\.lanewise(\.json)?$/i;

/** Plan files the user opened from outside; they wait until there is someone to take them. */
export type OpenedFiles = { readonly takeWith: (take: (filePath: string) => void) => void };

/**
 * Watches for plan files opened from outside: as arguments of this start, of a second one, or by the system, which may
 * tell of them before the app is ready.
 */
export function watchOpenedFiles(): OpenedFiles {
  const waiting = planFilesIn(process.argv.slice(1));
  let take = (filePath: string): void => {
    waiting.push(filePath);
  };
  app.on('second-instance', (_event, args) => {
    for (const filePath of planFilesIn(args.slice(1))) take(filePath);
  });
  app.on('open-file', (event, filePath) => {
    event.preventDefault();
    take(filePath);
  });
  return {
    takeWith(taker) {
      take = taker;
      for (const filePath of waiting.splice(0)) taker(filePath);
    },
  };
}

function planFilesIn(args: readonly string[]): string[] {
  return args.filter((arg) => PLAN_FILE.test(arg) && !arg.startsWith('-'));
}

/** Imports a plan file the user opened from outside the app; says in a dialog why one cannot be taken. */
export async function importOpenedFile(
  filePath: string,
  answer: (channel: 'plans/import', payload: unknown) => Promise<Answer>,
): Promise<void> {
  const fileName = basename(filePath);
  const read = await readPlanBytes(filePath);
  const imported =
    read.kind === 'failed' ? read : await answer('plans/import', { fileName, base64: read.bytes.toString('base64') });
  if (imported.kind === 'failed') dialog.showErrorBox(`${fileName} was not opened`, imported.sentence);
  if (imported.kind === 'refused') {
    const lines = imported.problems.slice(0, 20).map(({ path, sentence }) => `${path}: ${sentence}`);
    dialog.showErrorBox(`${fileName} was not opened`, lines.join('\n'));
  }
}
