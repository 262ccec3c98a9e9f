import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../main/optimiser/decisions.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { lpText } from '../../main/optimiser/lp-text.ts';
import { portableNames } from '../../main/optimiser/model-names.ts';
import { modelText } from '../../main/optimiser/model-text.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { buildSolution } from '../../main/optimiser/results/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { inputNamed, NAMED_OPTIMUM } from './named-input.ts';
import { outsideSolvers, type TextFormat } from './outside-solvers.ts';
import { randomInput } from './random-input.ts';
import { optimumOf } from './solve-checked.ts';

const RELATIVE = 1e-6;
const FORMATS: readonly TextFormat[] = ['lp', 'mps'];
const SEEDS = Array.from({ length: 12 }, (_, index) => 300 + index);

/** Relative distance of two optima; 0 when both are infinite. */
function distance(found: number, wanted: number): number {
  return found === wanted ? 0 : Math.abs(found - wanted) / Math.max(1, Math.abs(wanted));
}

type SolvedPlan = { readonly seed: number; readonly input: SolveInput; readonly optimum: number };

async function solvedPlans(isDivisible: boolean): Promise<SolvedPlan[]> {
  const plans: SolvedPlan[] = [];
  for (const seed of SEEDS) {
    const input = randomInput(seed, { isDivisible });
    plans.push({ seed, input, optimum: await optimumOf(input) });
  }
  return plans;
}

/** True where no block, minimum or tier is to be chosen. */
function isWithoutChoices({ input }: SolvedPlan): boolean {
  return !formulate(preparePortfolio(input)).model.isInteger.includes(true);
}

const plansInFractions = await solvedPlans(true);
const plansInBlocks = await solvedPlans(false);

describe.each(outsideSolvers)('$name', ({ isInstalled, takesWholeUnits, solve }) => {
  describe.skipIf(!isInstalled).each(FORMATS)('reading %s text', (format) => {
    it('finds the same optimum of random plans', async () => {
      const plans = takesWholeUnits
        ? [...plansInFractions, ...plansInBlocks]
        : plansInFractions.filter(isWithoutChoices);
      for (const { seed, input, optimum } of plans) {
        const { objective } = await solve(modelText(input, format), format);
        expect(distance(objective ?? Infinity, optimum), `seed ${seed}`).toBeLessThanOrEqual(RELATIVE);
      }
      expect(plans.filter(({ optimum }) => optimum < Infinity).length).toBeGreaterThan(SEEDS.length / 3);
    });

    it.skipIf(!takesWholeUnits)(
      'takes ids that other names could be mistaken for, and ids of 80 characters',
      async () => {
        const long = 'x'.repeat(79);
        for (const input of [
          inputNamed('a-b', 'a_b', 'free', 'inf'),
          inputNamed('1e5', '2.5', '3', '4-4.4_4'),
          inputNamed(`${long}1`, `${long}2`, `${long}3`, `${long}4`),
        ]) {
          const { objective } = await solve(modelText(input, format), format);
          expect(objective).toBeCloseTo(NAMED_OPTIMUM, 2);
        }
      },
    );

    it('sees that demand without any way to serve it is infeasible', async () => {
      const input = checkedInput({ months: 1, offers: [anOnDemandOffer()], placements: [] });
      expect((await solve(modelText(input, format), format)).objective).toBeNull();
    });
  });
});

describe('names', () => {
  const cbc = outsideSolvers.find(({ name }) => name === 'cbc');

  it.skipIf(cbc?.isInstalled !== true)('lead back to the purchase they stand for', async () => {
    const { model } = formulate(preparePortfolio(inputNamed('a-b', 'a_b', 'x.y-z', 'x.y_z')));
    const answer = await cbc?.solve(lpText(model), 'lp');
    const found = portableNames(model.columnNames).map((name) => answer?.values?.get(name) ?? 0);
    const bought = model.columnNames.filter((name, column) => name.startsWith('buy[') && (found[column] ?? 0) > 0.5);
    expect(bought).toEqual(['buy[x.y_z,2027-01]']);
    expect(found[model.columnNames.indexOf('buy[x.y_z,2027-01]')]).toBeCloseTo(2, 6);
  });

  it.skipIf(cbc?.isInstalled !== true)(
    'lead back to every decision of random plans, which cost what was said',
    async () => {
      for (const { seed, input, optimum } of [...plansInFractions, ...plansInBlocks]) {
        if (optimum === Infinity) continue;
        const { data, model, variables } = formulate(preparePortfolio(input));
        const answer = await cbc?.solve(lpText(model), 'lp');
        const values = portableNames(model.columnNames).map((name) => answer?.values?.get(name) ?? 0);
        const { objective } = buildSolution(input, data, readDecisions(variables, values));
        expect(distance(objective, optimum), `seed ${seed}`).toBeLessThanOrEqual(10 * RELATIVE);
      }
    },
  );
});
