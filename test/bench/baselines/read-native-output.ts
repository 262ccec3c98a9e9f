/** What a solver says on standard output: its end, its figures, its own seconds. */
export type SolverWords = {
  readonly isSolved: boolean;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly seconds: number | null;
};

function figure(output: string, pattern: RegExp): number | null {
  const text = pattern.exec(output)?.[1];
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? null : value;
}

/** `Optimal objective 7046746.754 - 6357 iterations time 0.312`, or `Stopped objective …`. */
export function readClpOutput(output: string): SolverWords {
  const isSolved = /^Optimal objective/m.test(output);
  const objective = isSolved ? figure(output, /^Optimal objective (\S+)/m) : null;
  return {
    isSolved,
    objective,
    bound: objective,
    seconds: figure(output, /^\w+ objective .* iterations time ([\d.]+)/m),
  };
}

/** The closing lines of cbc. It calls “optimal” what it has proven within the gap allowed, and says no bound then. */
export function readCbcOutput(output: string): SolverWords {
  const isSolved = /^Result - Optimal solution found/m.test(output);
  const objective = figure(output, /^Objective value:\s+(\S+)/m);
  const bestPossible = [...output.matchAll(/best possible ([-+.\de]+)/g)].at(-1)?.[1];
  const bound = figure(output, /^Lower bound:\s+(\S+)/m) ?? (bestPossible === undefined ? null : Number(bestPossible));
  return { isSolved, objective, bound, seconds: figure(output, /^Time \(CPU seconds\):\s+([\d.]+)/m) };
}

/** The closing lines of glpsol; the objective is the last one told. In whole numbers it solves a linear program first. */
export function readGlpsolOutput(output: string): SolverWords {
  const isWhole = output.includes('Integer optimization begins');
  const isSolved = isWhole
    ? /^(INTEGER OPTIMAL SOLUTION FOUND|RELATIVE MIP GAP TOLERANCE REACHED)/m.test(output)
    : output.includes('OPTIMAL LP SOLUTION FOUND');
  const word = isWhole ? 'mip' : 'obj';
  const last = [...output.matchAll(new RegExp(`${word} =\\s+([-+.\\de]+)`, 'g'))].at(-1)?.[1];
  const objective = isSolved && last !== undefined ? Number(last) : null;
  return { isSolved, objective, bound: null, seconds: figure(output, /^Time used:\s+([\d.]+) secs/m) };
}

/** The report of HiGHS: of a linear program or, with bounds, of a model in whole numbers. */
export function readHighsOutput(output: string): SolverWords {
  const isSolved = /Model status\s*:\s*Optimal|^\s*Status\s+Optimal/m.test(output);
  const objective = figure(output, /^\s*Primal bound\s+(\S+)/m) ?? figure(output, /Objective value\s*:\s*(\S+)/);
  const bound = figure(output, /^\s*Dual bound\s+(\S+)/m) ?? (isSolved ? objective : null);
  const seconds = figure(output, /^\s*Timing\s+([\d.]+)/m) ?? figure(output, /HiGHS run time\s*:\s*([\d.]+)/);
  return { isSolved, objective: isSolved || bound !== null ? objective : null, bound, seconds };
}
