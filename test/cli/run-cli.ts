import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import { commands } from '../../main/cli/commands.ts';
import { runCli as runCommandLine } from '../../main/cli/run-cli.ts';
import type { Terminal } from '../../main/cli/terminal.ts';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import type { Plan } from '../../shared/domain/plan.ts';

const ENTRY = join(import.meta.dirname, '../../main/cli/cli.ts');

/** How a command line ended. */
export type Ended = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

/** What a command line is given besides its words. */
export type Given = {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Called once the program runs, to watch or disturb it. */
  readonly disturb?: (program: ChildProcess) => unknown;
};

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-cli-'));
  folders.push(folder);
  return folder;
}

/** A file of that content, removed after the test. */
export function aFile(content: string | Uint8Array): string {
  const path = join(aFolder(), 'plan.json');
  writeFileSync(path, content);
  return path;
}

/** A plan file of that plan, removed after the test. */
export function aPlanFile(plan: Plan): string {
  return aFile(writePlanFile(plan));
}

/** Runs the command line inside the test: the same as a process of its own, but quicker. */
export async function runCli(words: readonly string[]): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const terminal: Terminal = {
    print: (value) => {
      stdout += `${JSON.stringify(value, null, 2)}\n`;
    },
    printText: (written) => {
      stdout += written;
    },
    say: (line) => {
      stderr += `${line}\n`;
    },
    onInterrupt: () => () => {},
  };
  const exitCode = await runCommandLine(words, commands, terminal);
  return { exitCode, stdout, stderr };
}

/** Runs the command line from source, as a process of its own. */
export async function spawnCli(words: readonly string[], given: Given = {}): Promise<Ended> {
  const program = spawn(process.execPath, [ENTRY, ...words], { env: { ...process.env, ...given.env } });
  const ended = new Promise<number | null>((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => resolve(code));
  });
  program.stdin.on('error', () => {});
  program.stdin.end(given.stdin ?? '');
  given.disturb?.(program);
  const [stdout, stderr, exitCode] = await Promise.all([
    buffer(program.stdout).catch(() => Buffer.alloc(0)),
    text(program.stderr).catch(() => ''),
    ended,
  ]);
  return { exitCode, stdout: stdout.toString('utf8'), stderr };
}
