import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Answer, noAnswer } from '../answer.ts';
import { runMeasured } from '../measured-process.ts';
import type { Baseline, ModelTask } from './baseline.ts';
import {
  readCbcOutput,
  readClpOutput,
  readGlpsolOutput,
  readHighsOutput,
  type SolverWords,
} from './read-native-output.ts';

/** Reading a large model may take this long on top of the time limit, which is the solver's own. */
const SECONDS_TO_READ = 120;

/** A program that solves MPS files. */
type NativeSolver = {
  readonly name: string;
  readonly program: string;
  readonly solvesLinear: boolean;
  readonly solvesWhole: boolean;
  readonly argumentsFor: (task: ModelTask) => string[];
  readonly read: (output: string) => SolverWords;
};

function isRunnable(program: string): boolean {
  return spawnSync(program, ['--version'], { input: '', timeout: 10_000 }).error === undefined;
}

function wordsAsAnswer(words: SolverWords, task: ModelTask, wallSeconds: number, peakMebibytes: number | null): Answer {
  const seconds = words.seconds ?? wallSeconds;
  const note = words.seconds === null ? 'its seconds hold the reading of the model' : '';
  if (words.isSolved)
    return { isSolved: true, objective: words.objective, bound: words.bound, seconds, peakMebibytes, note };
  const found = task.isWhole ? { objective: words.objective, bound: words.bound } : { objective: null, bound: null };
  return { isSolved: false, ...found, seconds, peakMebibytes, note: `not solved in ${task.limitSeconds} s` };
}

async function solveWith(solver: NativeSolver, task: ModelTask): Promise<Answer> {
  const run = await runMeasured(solver.program, solver.argumentsFor(task), task.limitSeconds + SECONDS_TO_READ);
  if (run.exitCode === null) return noAnswer(run.wallSeconds, `ended after ${Math.round(run.wallSeconds)} s`);
  const words = solver.read(run.stdout);
  if (run.exitCode !== 0 && words.objective === null && words.seconds === null)
    return noAnswer(run.wallSeconds, `ended with exit code ${run.exitCode}`, run.peakMebibytes);
  return wordsAsAnswer(words, task, run.wallSeconds, run.peakMebibytes);
}

function highsArguments({ mpsFile, limitSeconds, relativeGap }: ModelTask, method: 'choose' | 'ipm'): string[] {
  const optionsFile = `${mpsFile}.options`;
  writeFileSync(optionsFile, `time_limit = ${limitSeconds}\nmip_rel_gap = ${relativeGap}\nsolver = ${method}\n`);
  return ['--options_file', optionsFile, mpsFile];
}

const nativeSolvers: readonly NativeSolver[] = [
  {
    name: 'clp',
    program: 'clp',
    solvesLinear: true,
    solvesWhole: false,
    argumentsFor: ({ mpsFile, limitSeconds }) => [mpsFile, '-seconds', `${limitSeconds}`, '-solve'],
    read: readClpOutput,
  },
  {
    name: 'highs',
    program: 'highs',
    solvesLinear: true,
    solvesWhole: true,
    argumentsFor: (task) => highsArguments(task, 'choose'),
    read: readHighsOutput,
  },
  {
    name: 'highs-ipm',
    program: 'highs',
    solvesLinear: true,
    solvesWhole: false,
    argumentsFor: (task) => highsArguments(task, 'ipm'),
    read: readHighsOutput,
  },
  {
    name: 'cbc',
    program: 'cbc',
    solvesLinear: false,
    solvesWhole: true,
    argumentsFor: ({ mpsFile, limitSeconds, relativeGap }) => [
      mpsFile,
      '-seconds',
      `${limitSeconds}`,
      '-ratioGap',
      `${relativeGap}`,
      '-solve',
    ],
    read: readCbcOutput,
  },
  {
    name: 'glpsol',
    program: 'glpsol',
    solvesLinear: true,
    solvesWhole: true,
    argumentsFor: ({ mpsFile, limitSeconds, relativeGap, isWhole }) => [
      '--freemps',
      mpsFile,
      '--tmlim',
      `${Math.ceil(limitSeconds)}`,
      ...(isWhole ? ['--mipgap', `${relativeGap}`] : []),
    ],
    read: readGlpsolOutput,
  },
];

/** Solvers of this computer, Debian's among them; each is given an MPS file. */
export const nativeBaselines: readonly Baseline[] = nativeSolvers.map((solver) => ({
  name: solver.name,
  isNative: true,
  isInstalled: () => isRunnable(solver.program),
  solvesLinear: solver.solvesLinear,
  solvesWhole: solver.solvesWhole,
  solve: (task) => solveWith(solver, task),
}));
