import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const TIME_FORMAT = ['-f', '%M'];
/** Whoever ends the bench ends what it runs, which stands in a group of its own. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const KIBIBYTES_PER_MEBIBYTE = 1024;

/** What became of a program that was run and watched. */
export type MeasuredRun = {
  readonly stdout: string;
  readonly stderr: string;
  /** From start to end, starting included. */
  readonly wallSeconds: number;
  /** Most memory it held at once, MiB; null where this computer cannot tell. */
  readonly peakMebibytes: number | null;
  /** Null when it had to be ended because it took too long. */
  readonly exitCode: number | null;
};

let canTell: boolean | null = null;

/** True where GNU time can tell the memory of a program. */
function canTellMemory(): boolean {
  canTell ??= spawnSync(TIME, [...TIME_FORMAT, process.execPath, '--version']).status === 0;
  return canTell;
}

let runs = 0;

function readPeak(file: string): number | null {
  const kibibytes = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1));
  return Number.isFinite(kibibytes) ? kibibytes / KIBIBYTES_PER_MEBIBYTE : null;
}

/** Runs a program to its end, or ends it and all it started after so many seconds. */
export async function runMeasured(
  program: string,
  args: readonly string[],
  endAfterSeconds: number,
): Promise<MeasuredRun> {
  const memoryFile = join(tmpdir(), `lanewise-bench-${process.pid}-${++runs}.memory`);
  const command = canTellMemory() ? [TIME, ...TIME_FORMAT, '-o', memoryFile, program, ...args] : [program, ...args];
  const startedAt = performance.now();
  const [first = program, ...rest] = command;
  const child = spawn(first, rest, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const endAll = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const interrupt = (): void => {
    endAll();
    process.exit(130);
  };
  for (const signal of ENDING_SIGNALS) process.once(signal, interrupt);
  const timer = setTimeout(endAll, endAfterSeconds * 1000);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return {
      ...output,
      wallSeconds: (performance.now() - startedAt) / 1000,
      peakMebibytes: exitCode !== null && canTellMemory() ? readPeak(memoryFile) : null,
      exitCode,
    };
  } finally {
    clearTimeout(timer);
    for (const signal of ENDING_SIGNALS) process.off(signal, interrupt);
    rmSync(memoryFile, { force: true });
  }
}
