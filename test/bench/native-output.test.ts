import { expect, test } from 'vitest';
import { readCbcOutput, readClpOutput, readGlpsolOutput, readHighsOutput } from './baselines/read-native-output.ts';

test('clp: an optimum with its seconds', () => {
  const output = [
    'Optimal - objective value 7046746.8',
    'After Postsolve, objective 7046746.8, infeasibilities - dual 0 (0), primal 0 (0)',
    'Optimal objective 7046746.754 - 6357 iterations time 0.312, Presolve 0.01',
  ].join('\n');
  expect(readClpOutput(output)).toEqual({
    isSolved: true,
    objective: 7046746.754,
    bound: 7046746.754,
    seconds: 0.312,
  });
});

test('clp: what it holds when its time is up is no objective', () => {
  const output = 'Stopped objective 6324377.268 - 2965 iterations time 0.052, Presolve 0.01';
  expect(readClpOutput(output)).toEqual({ isSolved: false, objective: null, bound: null, seconds: 0.052 });
});

test('cbc: the best so far and the bound when its time is up', () => {
  const output = [
    'Cbc0010I After 300 nodes, 146 on tree, 7107324.1 best solution, best possible 7049090.2 (13.22 seconds)',
    'Result - Stopped on time limit',
    '',
    'Objective value:                7083404.19059882',
    'Lower bound:                    7049090.243',
    'Time (CPU seconds):             15.38',
    'Time (Wallclock seconds):       26.36',
  ].join('\n');
  expect(readCbcOutput(output)).toEqual({
    isSolved: false,
    objective: 7083404.19059882,
    bound: 7049090.243,
    seconds: 15.38,
  });
});

test('cbc: solved within the gap', () => {
  const output = [
    'Cbc0005I Partial search - best objective 7083404.2 (best possible 7080000.5), took 35895 iterations and 400 nodes',
    'Result - Optimal solution found (within gap tolerance)',
    'Objective value:                7083404.19059882',
    'Time (CPU seconds):             8.10',
  ].join('\n');
  expect(readCbcOutput(output)).toEqual({
    isSolved: true,
    objective: 7083404.19059882,
    bound: 7080000.5,
    seconds: 8.1,
  });
});

test('glpsol: a linear program', () => {
  const output = [
    '*  9169: obj =   7.046746754e+06 inf =   1.055e-14 (0) 31',
    'OPTIMAL LP SOLUTION FOUND',
    'Time used:   6.8 secs',
  ].join('\n');
  expect(readGlpsolOutput(output)).toEqual({ isSolved: true, objective: 7046746.754, bound: null, seconds: 6.8 });
});

test('glpsol: in whole numbers the linear program before them is no answer', () => {
  const before = [
    '*     2: obj =   1.050000000e+01 inf =   0.000e+00 (0)',
    'OPTIMAL LP SOLUTION FOUND',
    'Integer optimization begins...',
    '+     2: mip =     not found yet >=              -inf        (1; 0)',
  ];
  expect(readGlpsolOutput([...before, 'TIME LIMIT EXCEEDED; SEARCH TERMINATED'].join('\n')).objective).toBeNull();
  const after = [
    '+     2: mip =   1.100000000e+01 >=     tree is empty   0.0% (0; 1)',
    'INTEGER OPTIMAL SOLUTION FOUND',
  ];
  expect(readGlpsolOutput([...before, ...after, 'Time used:   0.0 secs'].join('\n'))).toEqual({
    isSolved: true,
    objective: 11,
    bound: null,
    seconds: 0,
  });
});

test('HiGHS: a linear program', () => {
  const output = [
    'Model status        : Optimal',
    'Objective value     :  7.0467467537e+06',
    'HiGHS run time      :          0.26',
  ].join('\n');
  expect(readHighsOutput(output)).toEqual({
    isSolved: true,
    objective: 7046746.7537,
    bound: 7046746.7537,
    seconds: 0.26,
  });
});

test('HiGHS: whole numbers without an incumbent when its time is up', () => {
  const output = [
    'Solving report',
    '  Status            Time limit reached',
    '  Primal bound      inf',
    '  Dual bound        7049090.24',
    '  Gap               inf',
    '  Timing            15.02 (total)',
  ].join('\n');
  expect(readHighsOutput(output)).toEqual({
    isSolved: false,
    objective: null,
    bound: 7049090.24,
    seconds: 15.02,
  });
});
