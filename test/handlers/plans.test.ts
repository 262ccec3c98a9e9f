import { describe, expect, test } from 'vitest';
import {
  createPlan,
  createSamplePlan,
  deletePlan,
  duplicatePlan,
  editPlan,
  exportPlan,
  importPlan,
  listPlans,
  openPlan,
  redoEdit,
  undoEdit,
} from '../../main/handlers/plans.ts';
import { contract } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { someServices } from './some-services.ts';

const rename = (name: string) => ({
  label: `Rename to ${name}`,
  steps: [{ kind: 'replace' as const, path: ['name'], value: name }],
});

describe('the list of plans', () => {
  test('is empty at first', () => {
    expect(listPlans(someServices())).toEqual([]);
  });

  test('shows each plan with the cost of its newest run and the shape of its bands', () => {
    const services = someServices();
    services.store.createPlan(
      aPlan({
        assumptions: someAssumptions({
          // Demand doubles each month in the first band and is 1.5 times that in the second.
          workloads: [aWorkload({ growth: { kind: 'factors', factors: [1, 2, 4] } })],
          bands: [
            aBand({ id: 'low', name: 'Low', probability: 0.5 }),
            aBand({ id: 'high', name: 'High', probability: 0.5, demandMultiplier: 1.5 }),
          ],
        }),
      }),
    );
    const run = {
      planId: 'plan',
      scenarioId: 'base',
      planName: 'Plan',
      scenarioName: 'Base',
      appVersion: '0.0.1',
      input: aSolveInput(),
    };
    services.store.saveRun({ ...run, solution: aSolution({ expectedCost: 21_600 }) });
    const [summary] = contract['plans/list'].output.parse(listPlans(services));
    expect(summary).toMatchObject({ planId: 'plan', name: 'Plan', horizonMonths: 3, expectedCost: 21_600 });
    expect(summary?.bandShapes).toEqual([
      { bandId: 'low', name: 'Low', values: [1, 2, 4] },
      { bandId: 'high', name: 'High', values: [1.5, 3, 6] },
    ]);
  });

  test('shows a plan without any demand as flat', () => {
    const services = someServices();
    services.store.createPlan(aPlan({ assumptions: someAssumptions({ workloads: [] }) }));
    expect(listPlans(services)[0]?.bandShapes[0]?.values).toEqual([0, 0, 0]);
  });
});

describe('a plan', () => {
  test('is created from the starter catalogue without workloads', () => {
    const services = someServices();
    const { planId } = createPlan(services, { name: 'Mine' });
    const { plan } = openPlan(services, { planId });
    expect(plan).toMatchObject({ name: 'Mine', assumptions: { workloads: [] } });
    expect(plan.assumptions.offers.length).toBeGreaterThan(0);
    expect(services.emitted).toEqual([{ event: 'plans/changed', payload: { planId, revision: expect.any(Number) } }]);
  });

  test('of the sample is sound, and a second one gets an id of its own', () => {
    const services = someServices();
    const first = createSamplePlan(services);
    const second = createSamplePlan(services);
    expect(second.planId).not.toBe(first.planId);
    expect(contract['plans/open'].output.parse(openPlan(services, second)).problems).toEqual([]);
  });

  test('is edited, undone and redone, and each change is told', () => {
    const services = someServices();
    const { revision } = services.store.createPlan(aPlan());
    const edited = editPlan(services, { planId: 'plan', revision, edit: rename('Fleet') });
    expect(edited).toMatchObject({ plan: { name: 'Fleet' }, undoLabel: 'Rename to Fleet', redoLabel: null });
    const undone = undoEdit(services, { planId: 'plan', revision: edited.revision });
    expect(undone).toMatchObject({ plan: { name: 'Plan' }, undoLabel: null, redoLabel: 'Rename to Fleet' });
    const redone = redoEdit(services, { planId: 'plan', revision: undone.revision });
    expect(redone).toMatchObject({ plan: { name: 'Fleet' } });
    expect(services.emitted.map(({ payload }) => payload)).toEqual(
      [edited, undone, redone].map((view) => ({ planId: 'plan', revision: view.revision })),
    );
  });

  test('an edit of an older revision is refused and changes nothing', () => {
    const services = someServices();
    const { revision } = services.store.createPlan(aPlan());
    editPlan(services, { planId: 'plan', revision, edit: rename('First') });
    expect(() => editPlan(services, { planId: 'plan', revision, edit: rename('Second') })).toThrow(RefusedInput);
    expect(openPlan(services, { planId: 'plan' }).plan.name).toBe('First');
  });

  test('that is unknown is refused with a sentence', () => {
    expect(() => openPlan(someServices(), { planId: 'nowhere' })).toThrow(/nowhere/);
  });

  test('is duplicated under a new name, without its runs', () => {
    const services = someServices();
    services.store.createPlan(aPlan());
    const { planId } = duplicatePlan(services, { planId: 'plan', name: 'Copy' });
    const copy = openPlan(services, { planId });
    expect(copy.plan).toEqual({ ...aPlan(), id: planId, name: 'Copy' });
    expect(copy).toMatchObject({ runs: [], undoLabel: null });
  });

  test('is deleted', () => {
    const services = someServices();
    services.store.createPlan(aPlan());
    expect(deletePlan(services, { planId: 'plan' })).toEqual({});
    expect(listPlans(services)).toEqual([]);
  });
});

describe('a plan file', () => {
  test('goes out and comes back as another plan with the same content', () => {
    const services = someServices();
    services.store.createPlan(aPlan({ name: 'Ünïcode / “fleet” <b>' }));
    const file = exportPlan(services, { planId: 'plan' });
    expect(file.fileName).toBe('Ünïcode-fleet-b.lanewise.json');
    const { planId } = importPlan(services, file);
    expect(planId).not.toBe('plan');
    expect(openPlan(services, { planId }).plan).toEqual({ ...openPlan(services, { planId: 'plan' }).plan, id: planId });
  });

  test('keeps its own id where that is free', () => {
    const services = someServices();
    services.store.createPlan(aPlan());
    const file = exportPlan(services, { planId: 'plan' });
    deletePlan(services, { planId: 'plan' });
    expect(importPlan(services, file)).toEqual({ planId: 'plan' });
  });

  test.each(['', 'bm90IGEgcGxhbg==', Buffer.from('{"format":"lanewise-plan"}').toString('base64')])(
    'that is none (%s) is refused and adds nothing',
    (base64) => {
      const services = someServices();
      expect(() => importPlan(services, { fileName: 'plan.json', base64 })).toThrow(RefusedInput);
      expect(listPlans(services)).toEqual([]);
    },
  );
});
