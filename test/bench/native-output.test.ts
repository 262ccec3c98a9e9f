import { expect, test } from 'vitest';
import {
  readCbcOutput,
  readClpOutput,
  readGlpsolOutput,
  readHighsOutput,
  type SolverWords,
} from './baselines/read-native-output.ts';

type Case = {
  readonly says: string;
  readonly read: (output: string) => SolverWords;
  readonly lines: readonly string[];
  readonly words: readonly [isSolved: boolean, objective: number | null, bound: number | null, seconds: number | null];
};

const GLPSOL_BEFORE_WHOLE_NUMBERS = [
  '*     2: obj =   1.050000000e+01 inf =   0.000e+00 (0)',
  'OPTIMAL LP SOLUTION FOUND',
  'Integer optimization begins...',
  '+     2: mip =     not found yet >=              -inf        (1; 0)',
];

const cases: readonly Case[] = [
  {
    says: 'clp: an optimum with its seconds',
    read: readClpOutput,
    lines: [
      'Optimal - objective value 7046746.8',
      'After Postsolve, objective 7046746.8, infeasibilities - dual 0 (0), primal 0 (0)',
      'Optimal objective 7046746.754 - 6357 iterations time 0.312, Presolve 0.01',
    ],
    words: [true, 7046746.754, 7046746.754, 0.312],
  },
  {
    says: 'clp: what it holds when its time is up is no objective',
    read: readClpOutput,
    lines: ['Stopped objective 6324377.268 - 2965 iterations time 0.052, Presolve 0.01'],
    words: [false, null, null, 0.052],
  },
  {
    says: 'cbc: the best so far and the bound when its time is up',
    read: readCbcOutput,
    lines: [
      'Cbc0010I After 300 nodes, 146 on tree, 7107324.1 best solution, best possible 7049090.2 (13.22 seconds)',
      'Result - Stopped on time limit',
      'Objective value:                7083404.19059882',
      'Lower bound:                    7049090.243',
      'Time (CPU seconds):             15.38',
      'Time (Wallclock seconds):       26.36',
    ],
    words: [false, 7083404.19059882, 7049090.243, 15.38],
  },
  {
    says: 'cbc: solved within the gap, with the last bound it told',
    read: readCbcOutput,
    lines: [
      'Cbc0005I Partial search - best objective 7083404.2 (best possible 7080000.5), took 35895 iterations and 400 nodes',
      'Result - Optimal solution found (within gap tolerance)',
      'Objective value:                7083404.19059882',
      'Time (CPU seconds):             8.10',
    ],
    words: [true, 7083404.19059882, 7080000.5, 8.1],
  },
  {
    says: 'glpsol: a linear program',
    read: readGlpsolOutput,
    lines: [
      '*  9169: obj =   7.046746754e+06 inf =   1.055e-14 (0) 31',
      'OPTIMAL LP SOLUTION FOUND',
      'Time used:   6.8 secs',
    ],
    words: [true, 7046746.754, null, 6.8],
  },
  {
    says: 'glpsol: in whole numbers the linear program before them is no answer',
    read: readGlpsolOutput,
    lines: [...GLPSOL_BEFORE_WHOLE_NUMBERS, 'TIME LIMIT EXCEEDED; SEARCH TERMINATED', 'Time used:   9.0 secs'],
    words: [false, null, null, 9],
  },
  {
    says: 'glpsol: whole numbers',
    read: readGlpsolOutput,
    lines: [
      ...GLPSOL_BEFORE_WHOLE_NUMBERS,
      '+     2: mip =   1.100000000e+01 >=     tree is empty   0.0% (0; 1)',
      'INTEGER OPTIMAL SOLUTION FOUND',
      'Time used:   0.0 secs',
    ],
    words: [true, 11, null, 0],
  },
  {
    says: 'HiGHS: a linear program',
    read: readHighsOutput,
    lines: [
      'Model status        : Optimal',
      'Objective value     :  7.0467467537e+06',
      'HiGHS run time      :          0.26',
    ],
    words: [true, 7046746.7537, 7046746.7537, 0.26],
  },
  {
    says: 'HiGHS: whole numbers without an incumbent when its time is up',
    read: readHighsOutput,
    lines: [
      'Solving report',
      '  Status            Time limit reached',
      '  Primal bound      inf',
      '  Dual bound        7049090.24',
      '  Timing            15.02 (total)',
    ],
    words: [false, null, 7049090.24, 15.02],
  },
];

test.each(cases)('$says', ({ read, lines, words: [isSolved, objective, bound, seconds] }) => {
  expect(read(lines.join('\n'))).toEqual({ isSolved, objective, bound, seconds });
});
