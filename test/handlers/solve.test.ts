import { describe, expect, test } from 'vitest';
import { deletePlan, editPlan, openPlan, undoEdit } from '../../main/handlers/plans.ts';
import { openRun } from '../../main/handlers/runs.ts';
import { cancelSolve, listJobs, startSolve, stopSolve } from '../../main/handlers/solve.ts';
import { contract } from '../../shared/contract.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { someServices, type TestServices } from './some-services.ts';

const optimise = {
  planId: 'plan',
  scenarioId: 'base',
  kind: 'optimise' as const,
  settings: DEFAULT_SOLVE_SETTINGS,
};

function servicesWithPlan(worker: string, stopGraceSeconds?: number): TestServices {
  const services = someServices(worker, stopGraceSeconds);
  services.store.createPlan(aPlan());
  return services;
}

const growDemand = {
  label: 'More demand',
  steps: [{ kind: 'replace' as const, path: ['assumptions', 'bands', 'expected', 'demandMultiplier'], value: 2 }],
};

describe('a solve that ends well', () => {
  test('becomes a run, and its portfolio goes into the scenario as one change', async () => {
    const services = servicesWithPlan('answers');
    const { jobId } = startSolve(services, optimise);
    expect(await services.nextEvent('solve/finished')).toMatchObject({
      jobId,
      planId: 'plan',
      scenarioId: 'base',
      status: 'proven-optimal',
      runId: expect.any(String),
    });
    expect(services.emitted.map(({ event }) => event)).toEqual(['solve/progress', 'plans/changed', 'solve/finished']);

    const view = contract['plans/open'].output.parse(openPlan(services, { planId: 'plan' }));
    expect(view.plan.scenarios[0]?.portfolio).toEqual([aPurchase()]);
    expect(view.undoLabel).toBe('Optimise: take the portfolio found');
    expect(view.runs).toMatchObject([
      { kind: 'optimise', status: 'proven-optimal', objective: 21_600, isStale: false },
    ]);

    const undone = undoEdit(services, { planId: 'plan', revision: view.revision });
    expect(undone.plan.scenarios[0]?.portfolio).toEqual([]);
  });

  test('the run opens whole, and is stale once what it was solved on has changed', async () => {
    const services = servicesWithPlan('answers');
    startSolve(services, optimise);
    await services.nextEvent('solve/finished');
    const { revision, runs } = openPlan(services, { planId: 'plan' });
    const runId = runs[0]?.runId ?? '';
    const run = contract['runs/open'].output.parse(openRun(services, { runId }));
    expect(run).toMatchObject({ planName: 'Plan', summary: { isStale: false }, solution: { expectedCost: 21_600 } });

    const edited = editPlan(services, { planId: 'plan', revision, edit: growDemand });
    expect(edited.runs[0]?.isStale).toBe(true);
    expect(openRun(services, { runId }).summary.isStale).toBe(true);
    const undone = undoEdit(services, { planId: 'plan', revision: edited.revision });
    expect(undone.runs[0]?.isStale).toBe(false);
  });

  test('an evaluate run leaves the scenario as it is', async () => {
    const services = servicesWithPlan('answers');
    startSolve(services, { ...optimise, kind: 'evaluate' });
    await services.nextEvent('solve/finished');
    const view = openPlan(services, { planId: 'plan' });
    expect(view).toMatchObject({ undoLabel: null, runs: [{ kind: 'evaluate', isStale: false }] });
  });

  test('a scenario that was edited meanwhile keeps the edit, and the run is kept as stale', async () => {
    const services = servicesWithPlan('heeds-stop');
    const { jobId } = startSolve(services, optimise);
    await services.nextEvent('solve/progress');
    const { revision } = openPlan(services, { planId: 'plan' });
    editPlan(services, { planId: 'plan', revision, edit: growDemand });
    stopSolve(services, { jobId });
    expect(await services.nextEvent('solve/finished')).toMatchObject({ status: 'stopped', runId: expect.any(String) });
    const view = openPlan(services, { planId: 'plan' });
    expect(view.plan.scenarios[0]?.portfolio).toEqual([]);
    expect(view).toMatchObject({ undoLabel: 'More demand', runs: [{ status: 'stopped', isStale: true }] });
  });

  test('an edit of another scenario meanwhile does not matter', async () => {
    const services = someServices('heeds-stop');
    services.store.createPlan(aPlan({ scenarios: [aScenario(), aScenario({ id: 'other', name: 'Other' })] }));
    const { jobId } = startSolve(services, optimise);
    await services.nextEvent('solve/progress');
    const { revision } = openPlan(services, { planId: 'plan' });
    const label = 'Rename';
    const steps = [{ kind: 'replace' as const, path: ['scenarios', 'other', 'name'], value: 'Another' }];
    editPlan(services, { planId: 'plan', revision, edit: { label, steps } });
    stopSolve(services, { jobId });
    await services.nextEvent('solve/finished');
    expect(openPlan(services, { planId: 'plan' }).plan.scenarios.map(({ portfolio }) => portfolio.length)).toEqual([
      1, 0,
    ]);
  });
});

describe('a solve that is not to be', () => {
  test('an unsound plan is refused with its problems', () => {
    const services = someServices();
    services.store.createPlan(aPlan({ assumptions: someAssumptions({ lanes: [] }) }));
    expect(() => startSolve(services, optimise)).toThrow(/lane/);
    expect(listJobs(services)).toEqual([]);
  });

  test('an unknown scenario is refused with a sentence', () => {
    const services = servicesWithPlan('answers');
    expect(() => startSolve(services, { ...optimise, scenarioId: 'nowhere' })).toThrow(
      /there is no scenario “nowhere”/,
    );
  });

  test('a second solve of the same scenario is refused while the first runs', async () => {
    const services = servicesWithPlan('loops');
    const { jobId } = startSolve(services, optimise);
    expect(() => startSolve(services, { ...optimise, kind: 'evaluate' })).toThrow(/is being solved already/);
    cancelSolve(services, { jobId });
    await services.nextEvent('solve/finished');
    expect(() => cancelSolve(services, startSolve(services, optimise))).not.toThrow();
  });
});

describe('a solve that is ended', () => {
  test('stop keeps the best of a worker that does not listen', async () => {
    const services = servicesWithPlan('loops', 0.05);
    const { jobId } = startSolve(services, optimise);
    await services.nextEvent('solve/progress');
    expect(contract['solve/jobs'].output.parse(listJobs(services))).toEqual([
      {
        jobId,
        planId: 'plan',
        scenarioId: 'base',
        kind: 'optimise',
        progress: expect.objectContaining({ phase: 'improving' }),
      },
    ]);
    stopSolve(services, { jobId });
    expect(await services.nextEvent('solve/finished')).toMatchObject({ status: 'stopped', runId: expect.any(String) });
    expect(openPlan(services, { planId: 'plan' }).plan.scenarios[0]?.portfolio).toEqual([aPurchase()]);
    expect(listJobs(services)).toEqual([]);
  });

  test('cancel keeps nothing', async () => {
    const services = servicesWithPlan('loops');
    const { jobId } = startSolve(services, optimise);
    await services.nextEvent('solve/progress');
    cancelSolve(services, { jobId });
    expect(await services.nextEvent('solve/finished')).toMatchObject({ runId: null });
    expect(openPlan(services, { planId: 'plan' })).toMatchObject({ runs: [], undoLabel: null });
  });

  test('a job that has ended may be stopped or cancelled once more', () => {
    const services = servicesWithPlan('answers');
    expect(stopSolve(services, { jobId: 'gone' })).toEqual({});
    expect(cancelSolve(services, { jobId: 'gone' })).toEqual({});
  });

  test('deleting its plan cancels it', async () => {
    const services = servicesWithPlan('loops');
    startSolve(services, optimise);
    await services.nextEvent('solve/progress');
    deletePlan(services, { planId: 'plan' });
    expect(await services.nextEvent('solve/finished')).toMatchObject({ runId: null });
  });

  test('a worker that dies before a first portfolio leaves no run, and says why', async () => {
    const services = servicesWithPlan('exits');
    startSolve(services, { ...optimise, kind: 'evaluate' });
    expect(await services.nextEvent('solve/finished')).toMatchObject({
      runId: null,
      status: 'failed',
      message: expect.stringContaining('The solver ended without an answer.'),
    });
    expect(openPlan(services, { planId: 'plan' }).runs).toEqual([]);
  });
});
