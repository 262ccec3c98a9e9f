import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach } from 'vitest';

/** A process of this folder, started by a test. */
export type StoreProcess = {
  /** The next line it prints. Throws with what it complained of when it ends without one. */
  nextLine(): Promise<string>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
};

const running: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts a script of this folder in a process of its own; it is killed after the test. */
export function startProcess(script: 'hold-store.ts' | 'rename-forever.ts', dataFolder: string): StoreProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), dataFolder]);
  running.push(child);
  const ended = once(child, 'exit');
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async nextLine() {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${script} ended: ${complaints.join('')}`);
      return line.value;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
