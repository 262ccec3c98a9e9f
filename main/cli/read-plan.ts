import { readFile, stat } from 'node:fs/promises';
import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { readPlanFile } from '../plan-file/read-plan-file.ts';

/** The argument that names a plan file. */
export const planArgument = { name: 'PLAN', help: 'a plan file, or - for standard input' } as const;

const MEBIBYTE = 1024 * 1024;

const LIMIT = `the largest plan file taken in is ${LARGEST_IMPORT_BYTES / MEBIBYTE} MiB`;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

function refuse(path: string, sentence: string): never {
  throw new RefusedInput([{ path, sentence }]);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST_IMPORT_BYTES) refuse('-', `goes on after ${LARGEST_IMPORT_BYTES / MEBIBYTE} MiB; ${LIMIT}.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') return readStandardInput();
  try {
    const { size } = await stat(path);
    if (size > LARGEST_IMPORT_BYTES) refuse(path, `is ${Math.ceil(size / MEBIBYTE)} MiB; ${LIMIT}.`);
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
