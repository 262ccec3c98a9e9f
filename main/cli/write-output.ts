import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { RefusedInput } from '../../shared/domain/problem.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Refuses, before anything long is begun, a file that could not be written. `option` is what named it. */
export async function requireWritable(option: string, path: string): Promise<void> {
  const folder = dirname(resolve(path));
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new RefusedInput([
      {
        path: option,
        sentence: `${path} cannot be written (${codeOf(error)}): ${folder} must be a folder you may write to.`,
      },
    ]);
  }
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) {
    throw new RefusedInput([{ path: option, sentence: `${path} is a folder: name a file.` }]);
  }
}

/** Writes a file whole or not at all: first beside it, then in its place. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Error(`${path} could not be written (${codeOf(error)}); nothing was changed.`);
  }
}

/** Writes files into a folder, which is made where missing; gives their paths. */
export async function writeInto(
  folder: string,
  files: readonly { readonly fileName: string; readonly text: string }[],
): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new RefusedInput([{ path: folder, sentence: `cannot be made a folder (${codeOf(error)}).` }]);
  }
  const paths = files.map(({ fileName }) => join(folder, fileName));
  for (const [index, { text }] of files.entries()) await writeOutput(paths[index] ?? folder, text);
  return paths;
}
