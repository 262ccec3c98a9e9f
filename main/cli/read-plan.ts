import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { readPlanFile } from '../plan-file/read-plan-file.ts';

/** The argument that names a plan file. */
export const planArgument = { name: 'PLAN', help: 'a plan file, or - for standard input' } as const;

const MEBIBYTE = 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

function refuse(path: string, sentence: string): never {
  throw new RefusedInput([{ path, sentence }]);
}

async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_IMPORT_BYTES) {
      refuse(
        path,
        `is ${Math.ceil(size / MEBIBYTE)} MiB; the largest plan file taken in is ${LARGEST_IMPORT_BYTES / MEBIBYTE} MiB.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof RefusedInput) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse(path, `cannot be read: ${REASONS[code] ?? code}.`);
  }
}

/** Reads and checks the plan file of that path (`-`: standard input). Throws `RefusedInput` with every problem. */
export async function readPlan(path: string): Promise<Plan> {
  const plan = readPlanFile(await readBytes(path));
  if (!plan.ok) throw new RefusedInput(plan.problems);
  return plan.value;
}
