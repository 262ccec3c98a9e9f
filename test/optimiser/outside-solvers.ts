import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSolver } from '../../main/optimiser/highs.ts';

/** Which text a solver is given. */
export type TextFormat = 'lp' | 'mps';

/** What another solver makes of a model's text. */
export type OutsideAnswer = {
  /** Null when it says that the model is infeasible. */
  readonly objective: number | null;
  /** Values by the names in the text; names at 0 may be missing. Null where the solver writes none. */
  readonly values: ReadonlyMap<string, number> | null;
};

/** A solver that is not ours, or ours read from text. */
export type OutsideSolver = {
  readonly name: string;
  readonly isInstalled: boolean;
  readonly takesWholeUnits: boolean;
  readonly solve: (text: string, format: TextFormat) => Promise<OutsideAnswer>;
};

function isInstalled(program: string, versionFlag: string): boolean {
  const found = spawnSync(program, [versionFlag], { input: '', timeout: 10_000 }).error === undefined;
  if (!found) console.log(`${program} is not installed here: the exported model is not tried with it.`);
  return found;
}

/** Runs a program on a file in a folder of its own and returns what it wrote to `answer.txt`. */
function runOn(
  program: string,
  text: string,
  format: TextFormat,
  argumentsOf: (model: string, answer: string) => string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanewise-model-'));
  try {
    const model = join(folder, `model.${format}`);
    const answer = join(folder, 'answer.txt');
    writeFileSync(model, text);
    const run = spawnSync(program, argumentsOf(model, answer), { encoding: 'utf8', timeout: 100_000 });
    if (run.status !== 0)
      throw new Error(`${program} ended with ${run.status ?? run.signal ?? 'nothing'}: ${run.stdout.slice(-500)}`);
    return readFileSync(answer, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads the solution file of clp and cbc: a line with status and objective, then position, name, value, reduced cost. */
function readCoinAnswer(answer: string): OutsideAnswer {
  if (/infeasible/i.test(answer.slice(0, 200))) return { objective: null, values: null };
  const objective = /objective value\s+(\S+)/.exec(answer)?.[1];
  if (objective === undefined || !/^optimal/i.test(answer)) throw new Error(`Not solved: ${answer.slice(0, 200)}`);
  const rows = [...answer.matchAll(/^\s*(?:\*\*)?\s*\d+\s+(\S+)\s+(\S+)\s+\S+\s*$/gm)];
  return { objective: Number(objective), values: new Map(rows.map(([, name = '', value]) => [name, Number(value)])) };
}

/** Reads the raw solution of glpsol: `s bas rows columns primal dual objective` or `s mip rows columns status objective`. */
function readGlpkAnswer(answer: string): OutsideAnswer {
  const line = /^s .*$/m.exec(answer)?.[0].split(' ');
  if (line === undefined) throw new Error(`Not solved: ${answer.slice(0, 200)}`);
  const isSolved = line[1] === 'mip' ? line[4] === 'o' : line[4] === 'f' && line[5] === 'f';
  return { objective: isSolved ? Number(line.at(-1)) : null, values: null };
}

async function solveWithHighs(text: string, format: TextFormat): Promise<OutsideAnswer> {
  const highs = await loadSolver();
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.readModel({ format, data: text });
    model.run();
    const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return { objective: isOptimal ? model.getObjectiveValue() : null, values: null };
  } finally {
    model.dispose();
  }
}

/** Every solver the exported text is tried with. */
export const outsideSolvers: readonly OutsideSolver[] = [
  { name: 'highs', isInstalled: true, takesWholeUnits: true, solve: solveWithHighs },
  {
    name: 'clp',
    isInstalled: isInstalled('clp', '-version'),
    takesWholeUnits: false,
    solve: async (text, format) =>
      readCoinAnswer(runOn('clp', text, format, (model, answer) => [model, '-solve', '-solution', answer])),
  },
  {
    name: 'cbc',
    isInstalled: isInstalled('cbc', '-version'),
    takesWholeUnits: true,
    solve: async (text, format) =>
      readCoinAnswer(
        runOn('cbc', text, format, (model, answer) => [
          model,
          '-ratioGap',
          '0',
          '-allowableGap',
          '0',
          '-solve',
          '-solution',
          answer,
        ]),
      ),
  },
  {
    name: 'glpsol',
    isInstalled: isInstalled('glpsol', '--version'),
    takesWholeUnits: true,
    solve: async (text, format) =>
      readGlpkAnswer(
        runOn('glpsol', text, format, (model, answer) => [format === 'lp' ? '--lp' : '--freemps', model, '-w', answer]),
      ),
  },
];
