import { describe, expect, test } from 'vitest';
import { answer } from '../../main/handlers/answer.ts';
import { deletePlan } from '../../main/handlers/plans.ts';
import { openQuestion, startQuestion, stopQuestion } from '../../main/handlers/questions.ts';
import { contract } from '../../shared/contract.ts';
import { events } from '../../shared/events.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS, type Solution } from '../../shared/domain/solution.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someServices, type TestServices } from './some-services.ts';

const question = { name: 'frontier', against: 'cvar', points: 3 } as const;

/** Services with a plan of one run. */
async function servicesWithRun(change: (solution: Solution) => Solution = (solution) => solution) {
  const services = someServices();
  const plan = aPlan();
  services.store.createPlan(plan);
  const input = makeSolveInput(plan, aScenario(), 'optimise', DEFAULT_SOLVE_SETTINGS);
  if (!input.ok) throw new Error('The plan of the test cannot be solved.');
  const solution = change(await solveChecked(input.value));
  const { runId } = services.store.saveRun({
    planId: plan.id,
    scenarioId: aScenario().id,
    planName: plan.name,
    scenarioName: aScenario().name,
    appVersion: '0.0.1',
    input: input.value,
    solution,
  });
  return { services, runId, planId: plan.id };
}

const open = (services: TestServices, runId: string) =>
  contract['questions/open'].output.parse(openQuestion(services, { runId, question }));

describe('a question about a run', () => {
  test('is answered on a thread of its own, and its findings are kept', async () => {
    const { services, runId, planId } = await servicesWithRun();
    expect(open(services, runId)).toEqual({ job: null, findings: null, message: null });
    const { jobId } = startQuestion(services, { runId, question });
    expect(startQuestion(services, { runId, question })).toEqual({ jobId });
    expect(events['questions/finished'].parse(await services.nextEvent('questions/finished'))).toEqual({
      jobId,
      runId,
      question,
    });
    const told = services.emitted.filter(({ event }) => event === 'questions/progress');
    expect(told.length).toBeGreaterThan(0);
    for (const { payload } of told) expect(events['questions/progress'].parse(payload)).toMatchObject({ jobId, runId });
    const { job, findings, message } = open(services, runId);
    expect({ job, message }).toEqual({ job: null, message: null });
    expect(findings?.name === 'frontier' && findings.points).toHaveLength(3);

    deletePlan(services, { planId });
    expect(open(services, runId).findings).toBeNull();
  });

  test('says that it was stopped', async () => {
    const { services, runId } = await servicesWithRun();
    const { jobId } = startQuestion(services, { runId, question });
    stopQuestion(services, { jobId });
    await services.nextEvent('questions/finished');
    expect(open(services, runId).message).toMatch(/^Stopped/);
  });

  test('waits while two others are answered, and can be stopped before it begins', async () => {
    const { services, runId } = await servicesWithRun();
    for (const points of [4, 5]) startQuestion(services, { runId, question: { ...question, points } });
    const { jobId } = startQuestion(services, { runId, question });
    expect(open(services, runId).job).toEqual({ jobId, progress: null });
    stopQuestion(services, { jobId });
    expect(open(services, runId)).toEqual({ job: null, findings: null, message: 'Stopped before it began.' });
  });

  test('is refused where there is no portfolio', async () => {
    const { services, runId } = await servicesWithRun((solution) => ({ ...solution, bands: [] }));
    const refused = await answer(services, 'questions/start', { runId, question });
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(await answer(services, 'questions/start', { runId, question: { name: 'nothing' } })).toMatchObject({
      kind: 'refused',
    });
  });
});
