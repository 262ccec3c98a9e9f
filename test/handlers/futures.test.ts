import { describe, expect, test } from 'vitest';
import { openFutures, startFutures, stopFutures } from '../../main/handlers/futures.ts';
import { deletePlan, editPlan, openPlan } from '../../main/handlers/plans.ts';
import { contract } from '../../shared/contract.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { events } from '../../shared/events.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { someServices, type TestServices } from './some-services.ts';

const place = { planId: 'plan', scenarioId: 'base' };

function servicesWithPaths(worker: string, pathsPerBand: number): TestServices {
  const services = someServices(worker, 0.2);
  services.store.createPlan(
    aPlan({
      assumptions: someAssumptions({ futures: { ...DEFAULT_FUTURES, pathsPerBand } }),
      scenarios: [aScenario({ portfolio: [aPurchase({ units: 10 })] })],
    }),
  );
  return services;
}

const open = (services: TestServices) => contract['futures/open'].output.parse(openFutures(services, place));

describe('sampling the futures of a scenario', () => {
  test('tells its progress and keeps what it found until the scenario changes', async () => {
    const services = servicesWithPaths('solves', 9);
    expect(open(services)).toEqual({ job: null, result: null, isStale: false });
    const { jobId } = startFutures(services, place);
    expect(open(services).job?.jobId).toBe(jobId);
    expect(await services.nextEvent('futures/finished')).toEqual({ jobId, ...place, hasResult: true, message: null });
    const told = services.emitted.filter(({ event }) => event === 'futures/progress');
    expect(told.length).toBeGreaterThan(0);
    for (const { payload } of told) expect(events['futures/progress'].parse(payload)).toMatchObject({ jobId });

    const { job, result, isStale } = open(services);
    expect(job).toBeNull();
    expect(isStale).toBe(false);
    expect(result?.paths.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // The band itself: 10 units reserved for 2160 hours at 1.
    expect(result?.paths[0]?.discountedCost).toBeCloseTo(21_600, 4);

    const { revision } = openPlan(services, { planId: 'plan' });
    const steps = [{ kind: 'replace' as const, path: ['assumptions', 'futures', 'seed'], value: 7 }];
    editPlan(services, { planId: 'plan', revision, edit: { label: 'Another seed', steps } });
    expect(open(services)).toMatchObject({ isStale: true });
  });

  test('runs once at a time for a scenario, and a stop keeps the paths so far', async () => {
    const services = servicesWithPaths('solves', 400);
    const { jobId } = startFutures(services, place);
    expect(() => startFutures(services, place)).toThrow(/being sampled already/);
    await services.nextEvent('futures/progress');
    stopFutures(services, { jobId });
    const finished = events['futures/finished'].parse(await services.nextEvent('futures/finished'));
    const { result } = open(services);
    expect(finished.hasResult).toBe(true);
    expect(result?.paths.length).toBeLessThan(400);
    expect(finished.message).toBe(`Stopped after ${result?.paths.length} of 400 paths.`);
  });

  test('ends in a sentence when a worker breaks', async () => {
    const services = servicesWithPaths('throws', 4);
    startFutures(services, place);
    expect(await services.nextEvent('futures/finished')).toMatchObject({
      hasResult: false,
      message: expect.stringMatching(/could not be costed/),
    });
    expect(open(services)).toEqual({ job: null, result: null, isStale: false });
  });

  test('is forgotten with its plan', async () => {
    const services = servicesWithPaths('solves', 400);
    startFutures(services, place);
    deletePlan(services, { planId: 'plan' });
    services.store.createPlan(aPlan());
    expect(open(services)).toEqual({ job: null, result: null, isStale: false });
    expect(services.emitted.some(({ event }) => event === 'futures/finished')).toBe(false);
  });

  test('is refused with the problems of the scenario', () => {
    const services = someServices();
    services.store.createPlan(aPlan({ scenarios: [aScenario({ portfolio: [aPurchase({ offerId: 'none' })] })] }));
    expect(() => startFutures(services, place)).toThrow(/none/);
  });
});
