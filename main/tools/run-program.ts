import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { projectRoot } from './project-root.ts';

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How a program is run: extra environment variables, and whether its output is shown. */
export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isQuiet?: boolean;
}

/**
 * Runs a program in the project's root with this terminal's input and output, and hands signals on to it.
 *
 * Resolves to its exit code: 127 where it could not be started, 128 + the signal's number where one ended it.
 */
export function runProgram(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...options.environment },
    stdio: options.isQuiet ? 'ignore' : 'inherit',
  });
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of forwardedSignals) process.on(signal, forward);
  const finish = (exitCode: number): void => {
    for (const signal of forwardedSignals) process.off(signal, forward);
    resolve(exitCode);
  };
  child.once('error', (error) => {
    if (!options.isQuiet) console.error(`${command} could not be started: ${error.message}`);
    finish(127);
  });
  child.once('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  return promise;
}

/**
 * Runs a JavaScript or TypeScript file (a path from the project's root) with the Node that runs this one.
 *
 * Resolves to its exit code, as {@link runProgram} does.
 */
export function runNode(script: string, args: readonly string[] = [], options: RunOptions = {}): Promise<number> {
  return runProgram(process.execPath, [script, ...args], options);
}
