import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Parsed } from '../../shared/domain/parse.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { refuseSize } from './decode-text.ts';
import { readPlanFile } from './read-plan-file.ts';
import { refuseFile } from './refuse-file.ts';

function sentenceFor(code: string): string {
  if (code === 'ENOENT') return 'is not there: check its path.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you: check its rights.';
  if (code === 'EISDIR') return 'is a folder, not a plan file.';
  return `cannot be read (${code}).`;
}

/** Reads the plan file at a path, as `readPlanFile` does; a file that is too large is refused without being read. */
export function loadPlanFile(path: string): Parsed<Plan> {
  try {
    const descriptor = openSync(path, 'r');
    try {
      return refuseSize(fstatSync(descriptor).size) ?? readPlanFile(readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuseFile(sentenceFor(String(error.code)));
    throw error;
  }
}
