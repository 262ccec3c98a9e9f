import { describe, expect, it } from 'vitest';
import { formulate } from '../../main/optimiser/formulation.ts';
import type { Formulation } from '../../main/optimiser/formulation.ts';
import { LinearSolver } from '../../main/optimiser/highs.ts';
import { portableNames } from '../../main/optimiser/model-names.ts';
import { mpsText } from '../../main/optimiser/mps-text.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { smpsFiles, smpsTexts } from '../../main/optimiser/smps/smps-files.ts';
import { splitStages } from '../../main/optimiser/smps/split-stages.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { checkedInput } from './checked-input.ts';
import { inputNamed, NAMED_OPTIMUM } from './named-input.ts';
import { oracleCases } from './oracle-cases.ts';
import { outsideSolvers } from './outside-solvers.ts';
import { randomInput } from './random-input.ts';
import { expandSmps } from './read-smps.ts';
import { optimumOf } from './solve-checked.ts';

const RELATIVE = 1e-6;

function formulationOf(input: SolveInput): Formulation {
  return formulate(preparePortfolio(input));
}

/** The optimum of an input written as SMPS and read back, by every solver that is here and takes it. */
async function optimaOfFiles(input: SolveInput): Promise<[string, number][]> {
  const [core, time, stoch] = smpsFiles(input, 'plan').map(({ text }) => text);
  const expanded = expandSmps({ core: core ?? '', time: time ?? '', stoch: stoch ?? '' });
  const optima: [string, number][] = [];
  for (const { name, isInstalled, takesWholeUnits, solve } of outsideSolvers) {
    if (!isInstalled || (!takesWholeUnits && expanded.isInteger.includes(true))) continue;
    optima.push([name, (await solve(mpsText(expanded), 'mps')).objective ?? Infinity]);
  }
  return optima;
}

async function expectSameOptimum(input: SolveInput, optimum: number, about: string): Promise<void> {
  const optima = await optimaOfFiles(input);
  expect(optima.length).toBeGreaterThan(0);
  for (const [solver, found] of optima) {
    const distance = found === optimum ? 0 : Math.abs(found - optimum) / Math.max(1, Math.abs(optimum));
    expect(distance, `${about}, ${solver}: ${found} for ${optimum}`).toBeLessThanOrEqual(RELATIVE);
  }
}

describe.each(oracleCases())('$name as SMPS', ({ name, input, expected }) => {
  it('has the known optimum when read back', async () => {
    await expectSameOptimum(input, expected.objective, name);
  });
});

describe('random plans as SMPS', () => {
  it.each([true, false])(
    'have the optimum of the extensive form when read back, divisible: %s',
    async (isDivisible) => {
      let feasible = 0;
      for (let seed = 800; seed < 814; seed++) {
        const input = randomInput(seed, { isDivisible });
        const optimum = await optimumOf(input);
        if (optimum < Infinity) feasible += 1;
        await expectSameOptimum(input, optimum, `seed ${seed}`);
      }
      expect(feasible).toBeGreaterThan(7);
    },
  );
});

describe('an SMPS model', () => {
  const oracle = oracleCases().find(({ name }) => name.startsWith('05'));
  if (oracle === undefined) throw new Error('The oracle is missing.');
  const formulation = formulationOf(oracle.input);
  const twoStage = splitStages(formulation);

  it('holds every variable and row of the extensive form, in the stage it is decided in', () => {
    const found = twoStage.columns.flatMap(({ extensive }) => extensive).filter((column) => column !== null);
    expect(found.toSorted((a, b) => a - b)).toEqual(formulation.model.columnNames.map((_, column) => column));
    const first = new Set(twoStage.columns.slice(0, twoStage.firstStageColumns).flatMap(({ extensive }) => extensive));
    for (const { column, band } of formulation.variables.purchases) expect(first.has(column)).toBe(band === null);
    const inFirst = formulation.model.cellOfColumn.filter((cell, column) => cell >= 0 && first.has(column));
    expect(inFirst).toEqual([]);
  });

  it('has names that lead back to what is bought in which band', async () => {
    const expanded = expandSmps(smpsTexts(twoStage));
    const solver = await LinearSolver.create(expanded, 'whole-units');
    const { columnValues } = solver.run({ timeLimitSeconds: 60, shouldStop: () => false, relativeGap: 0 });
    solver.dispose();
    const valueOf = new Map(expanded.columnNames.map((name, column) => [name, columnValues[column] ?? 0]));
    const scenarios = portableNames(twoStage.bandIds);
    const names = portableNames(twoStage.columns.map(({ name }) => name));
    const values = formulation.model.columnNames.map(() => 0);
    twoStage.columns.forEach(({ extensive }, place) => {
      extensive.forEach((column, s) => {
        const name = place < twoStage.firstStageColumns ? names[place] : `${names[place] ?? ''} ${scenarios[s] ?? ''}`;
        if (column !== null) values[column] = valueOf.get(name ?? '') ?? Number.NaN;
      });
    });
    const bought = formulation.variables.purchases.filter(({ column }) => (values[column] ?? 0) > 1e-6);
    const { contracts, months } = formulation.data;
    expect(
      bought.map(({ contract, start }) => `${contracts[contract]?.offer.id ?? ''}@${months[start] ?? ''}`),
    ).toEqual(oracle.expected.purchases.map(({ offerId, startMonth }) => `${offerId}@${startMonth}`));
  });

  it('is written as three files of one stem', () => {
    const files = smpsFiles(oracle.input, 'fleet');
    expect(files.map(({ fileName }) => fileName)).toEqual(['fleet.cor', 'fleet.tim', 'fleet.sto']);
    const [, time, stoch] = files.map(({ text }) => text.split('\n'));
    expect(time?.slice(0, 3)).toEqual(['TIME lanewise', 'PERIODS IMPLICIT', ' fixed_cost cost STAGE1']);
    expect(stoch?.slice(0, 2)).toEqual(['STOCH lanewise', 'SCENARIOS DISCRETE']);
    const scenarios = stoch?.filter((line) => line.startsWith(' SC ')) ?? [];
    expect(scenarios.map((line) => line.split(' ').slice(3))).toEqual(
      oracle.input.assumptions.bands.map(({ probability }) => ["'ROOT'", `${probability}`, 'STAGE2']),
    );
  });

  it('takes ids that other names could be mistaken for', async () => {
    for (const [a, b] of [
      ['2027-01', 'gpu'],
      ['all', '2'],
      ['gpu-3m', 'gpu-od'],
    ] as const) {
      const bands = [aBand({ id: a, probability: 0.4 }), aBand({ id: b, probability: 0.6, demandMultiplier: 1.5 })];
      for (const revealMonth of [0, 1, 3]) {
        const input = checkedInput({ bands, policy: { revealMonth, riskWeight: 0.3, cvarLevel: 0.5 } });
        await expectSameOptimum(input, await optimumOf(input), `${a}, ${b}, reveal month ${revealMonth}`);
      }
    }
    await expectSameOptimum(inputNamed('a-b', 'a_b', 'free', 'inf'), NAMED_OPTIMUM, 'names');
  });

  it('is refused with a sentence where nothing is decided in any band', () => {
    expect(() => smpsFiles(checkedInput({ workloads: [] }), 'plan')).toThrow(/nothing is decided/);
  });
});
