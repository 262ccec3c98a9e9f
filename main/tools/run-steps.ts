import { runNode } from './run-program.ts';

/** One check: what it is called and the Node script that does it. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

/** Runs every step, also after one has failed, and returns the names of those that failed. */
export async function runSteps(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, script, args } of steps) {
    const startedAt = performance.now();
    const exitCode = await runNode(script, args);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${exitCode === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
    if (exitCode !== 0) failed.push(name);
  }
  return failed;
}
