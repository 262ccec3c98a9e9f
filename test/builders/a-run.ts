import { inputsHash } from '../../main/hash/inputs-hash.ts';
import type { Run } from '../../shared/contract.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { dispatchScene } from './a-run-dispatch.ts';
import { simulatedBand } from './a-run-band.ts';
import { purchaseResult, realisticPurchases } from './a-run-portfolio.ts';
import { realisticAssumptions } from './a-run-assumptions.ts';
import { aProof, aSolution } from './a-solution.ts';
import { aSolveInput } from './a-solve-input.ts';

/** A run of `aSolveInput()` that ended proven optimal. */
export function aRun(fields: Partial<Run> = {}): Run {
  const input = fields.input ?? aSolveInput();
  const solution = fields.solution ?? aSolution();
  return {
    summary: {
      runId: 'run-1',
      planId: 'plan',
      scenarioId: 'base',
      kind: input.kind,
      createdAt: '2026-11-23T09:00:00.000Z',
      status: solution.proof.status,
      objective: solution.proof.objective,
      gap: solution.proof.gap,
      isStale: false,
    },
    planName: 'Plan',
    scenarioName: 'Base',
    appVersion: '0.1.0',
    input,
    solution,
    ...fields,
  };
}

/** A solution whose dispatch is greedy: its series, sums and shares agree with each other, but it is not optimal. */
export function aSimulatedSolution(input: SolveInput, portfolio: Portfolio): Solution {
  const scene = dispatchScene(input);
  const bands = input.assumptions.bands.map((_, band) => simulatedBand(scene, band, portfolio));
  const objective = bands.reduce((sum, band) => sum + band.probability * band.discountedCost, 0);
  return aSolution({
    proof: aProof({
      status: 'within-gap',
      objective,
      bound: objective * 0.9994,
      gap: 0.0006,
      seconds: 21.4,
      rows: 18_412,
      columns: 24_120,
      nonzeros: 96_204,
      inputsHash: inputsHash(input),
    }),
    expectedCost: objective,
    cvar: Math.max(...bands.map((band) => band.discountedCost)),
    portfolio,
    purchases: portfolio.map((purchase) => purchaseResult(input.assumptions.offers, purchase)),
    bands,
    message: 'Proven within 0.06 % of the best possible.',
  });
}

/** A run of a planner's size: four lanes, three bands, 36 months from 2027-01, ten purchases. */
export function aRealisticRun(fields: Partial<SolveInput> = {}, portfolio: Portfolio = [...realisticPurchases]): Run {
  const input = aSolveInput({ horizonMonths: 36, assumptions: realisticAssumptions(), ...fields });
  return aRun({
    input,
    solution: aSimulatedSolution(input, portfolio),
    planName: 'Accelerators 2027 to 2029',
    scenarioName: 'Base case',
  });
}
