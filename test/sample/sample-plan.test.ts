import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import { buildSamplePlan, buildStarterPlan } from '../../main/sample/build-sample-plan.ts';
import { projectRoot } from '../../main/tools/project-root.ts';
import { generatedPlanFiles } from '../../main/tools/write-sample.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { unwatched } from '../optimiser/unwatched.ts';

const plan = buildSamplePlan();
const { assumptions } = plan;

describe('the sample plan', () => {
  it('has what a planner expects of one', () => {
    expect(plan.horizonMonths).toBe(36);
    expect(assumptions.lanes).toHaveLength(4);
    expect(assumptions.bands).toHaveLength(3);
    expect(assumptions.loadBlocks.blocks).toHaveLength(4);
    expect(assumptions.workloads.length).toBeGreaterThanOrEqual(8);
    expect(assumptions.workloads.length).toBeLessThanOrEqual(10);
    expect(assumptions.accelerators.length).toBeGreaterThanOrEqual(8);
    expect(new Set(assumptions.accelerators.map(({ siliconClass }) => siliconClass)).size).toBe(2);
    expect(assumptions.offers.length).toBeGreaterThanOrEqual(30);
    expect(new Set(assumptions.offers.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(6);
    expect(assumptions.policy.budgets.length).toBeGreaterThanOrEqual(2);
  });

  it('holds every kind of offer, and reservations of several lengths', () => {
    const kinds = new Set(assumptions.offers.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'capacity-block',
      'flex-start',
      'on-demand',
      'owned',
      'reservation',
      'spend-commitment',
      'spot',
    ]);
    const terms = assumptions.offers.map((offer) => (offer.kind === 'reservation' ? offer.termMonths : 0));
    expect(terms).toEqual(expect.arrayContaining([3, 6, 12, 24, 36]));
  });

  it('has contracts that end in its first year, a viral launch, and a migration that is only proposed', () => {
    const ending = assumptions.existingCommitments.filter(({ lastMonth }) => lastMonth <= '2027-12');
    expect(ending.length).toBeGreaterThanOrEqual(3);
    const uptakes = assumptions.workloads.flatMap(({ events }) => events.map(({ uptake }) => uptake.kind));
    expect(uptakes).toContain('viral');
    const statuses = assumptions.placements.map(({ migration }) => migration?.status);
    expect(statuses).toEqual(expect.arrayContaining(['approved', 'proposed']));
  });

  it('is sound in every scenario', () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.scenarios.map(({ id }) => id)).toContain('base');
  });

  it('is optimised to a proven gap of one per cent, and the answer stands every check', async () => {
    const settings = { timeLimitSeconds: 600, gapGoal: 0.01 };
    const input = makeSolveInput(plan, findScenario(plan, null), 'optimise', settings);
    if (!input.ok) throw new Error(JSON.stringify(input.problems));
    const solution = await solve(input.value, unwatched());
    expect(solution.conflict ?? []).toEqual([]);
    expect(['within-gap', 'proven-optimal']).toContain(solution.proof.status);
    expect(checkSolution(input.value, solution)).toEqual([]);
    expect(solution.portfolio.some(({ bandId }) => bandId === null)).toBe(true);
    expect(solution.portfolio.some(({ bandId }) => bandId !== null)).toBe(true);
  }, 600_000);
});

describe('a starter plan', () => {
  it('is sound, carries the catalogue, and has no demand and no contract yet', () => {
    const starter = buildStarterPlan('Mine', 'mine');
    expect(checkPlan(starter)).toEqual([]);
    expect(starter.assumptions.offers).toEqual(assumptions.offers);
    expect(starter.assumptions.workloads).toEqual([]);
    expect(starter.assumptions.existingCommitments).toEqual([]);
    expect([starter.name, starter.id]).toEqual(['Mine', 'mine']);
  });
});

describe.each(generatedPlanFiles())('$path', ({ path, bytes }) => {
  const committed = readFileSync(resolve(projectRoot, path));

  it('is what the builder gives: run “node main/tools/write-sample.ts” after a change of main/sample', () => {
    expect(committed.equals(bytes)).toBe(true);
  });

  it('is read back as a sound plan', () => {
    const read = readPlanFile(committed);
    expect(read.ok ? checkPlan(read.value) : read.problems).toEqual([]);
  });
});
