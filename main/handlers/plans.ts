import { randomUUID } from 'node:crypto';
import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { readPlanFile } from '../plan-file/read-plan-file.ts';
import { writePlanFile } from '../plan-file/write-plan-file.ts';
import { buildSamplePlan, buildStarterPlan } from '../sample/build-sample-plan.ts';
import type { StoredPlan } from '../store/plan-store.ts';
import { fileNameOf } from './file-name.ts';
import { summarisePlan } from './plan-summary.ts';
import { viewPlan } from './plan-view.ts';
import type { Services } from './services.ts';

/** Every plan of the data folder. */
export function listPlans({ store }: Services): ChannelOutput<'plans/list'> {
  return store.listPlans().map((entry) => summarisePlan(store, entry));
}

/** One plan whole. */
export function openPlan({ store }: Services, input: ChannelInput<'plans/open'>): ChannelOutput<'plans/open'> {
  return viewPlan(store, store.openPlan(input.planId));
}

/** A new plan with starter lanes and the starter catalogue. */
export function createPlan(services: Services, input: ChannelInput<'plans/create'>): ChannelOutput<'plans/create'> {
  return addPlan(services, buildStarterPlan(input.name, randomUUID()));
}

/** Another copy of the sample plan. */
export function createSamplePlan(services: Services): ChannelOutput<'plans/create-sample'> {
  return addPlan(services, buildSamplePlan());
}

/** A copy of a plan under another name, without its runs and its history. */
export function duplicatePlan(
  services: Services,
  input: ChannelInput<'plans/duplicate'>,
): ChannelOutput<'plans/duplicate'> {
  const { plan } = services.store.openPlan(input.planId);
  return addPlan(services, { ...plan, id: randomUUID(), name: input.name });
}

/** Deletes a plan with its runs; what solves on it, samples it or is asked about it is ended. */
export function deletePlan(services: Services, input: ChannelInput<'plans/delete'>): ChannelOutput<'plans/delete'> {
  const { store, jobs, samplings, questions, emit } = services;
  store.deletePlan(input.planId);
  jobs.cancelPlan(input.planId);
  samplings.forgetPlan(input.planId);
  questions.forgetPlan(input.planId);
  emit('plans/changed', { planId: input.planId, revision: 0 });
  return {};
}

/** Changes a plan; refused when it was changed since the revision the change was made on. */
export function editPlan(services: Services, input: ChannelInput<'plans/edit'>): ChannelOutput<'plans/edit'> {
  return tellChanged(services, services.store.editPlan(input.planId, input.revision, input.edit));
}

/** Takes the newest change back. */
export function undoEdit(services: Services, input: ChannelInput<'plans/undo'>): ChannelOutput<'plans/undo'> {
  return tellChanged(services, services.store.undo(input.planId, input.revision));
}

/** Brings back what was taken back last. */
export function redoEdit(services: Services, input: ChannelInput<'plans/redo'>): ChannelOutput<'plans/redo'> {
  return tellChanged(services, services.store.redo(input.planId, input.revision));
}

/** Adds the plan of a plan file. */
export function importPlan(services: Services, input: ChannelInput<'plans/import'>): ChannelOutput<'plans/import'> {
  const plan = readPlanFile(Buffer.from(input.base64, 'base64'));
  if (!plan.ok) throw new RefusedInput(plan.problems);
  return addPlan(services, plan.value);
}

/** A plan as a plan file. */
export function exportPlan({ store }: Services, input: ChannelInput<'plans/export'>): ChannelOutput<'plans/export'> {
  const { plan } = store.openPlan(input.planId);
  return {
    fileName: fileNameOf([plan.name], '.lanewise.json'),
    mediaType: 'application/vnd.lanewise.plan+json',
    base64: Buffer.from(writePlanFile(plan)).toString('base64'),
  };
}

/** Adds a plan, under a new id where its own is taken. */
function addPlan(services: Services, plan: Plan): { planId: string } {
  const { store, emit } = services;
  const isTaken = store.listPlans().some((entry) => entry.planId === plan.id);
  const added = store.createPlan(isTaken ? { ...plan, id: randomUUID() } : plan);
  emit('plans/changed', { planId: added.plan.id, revision: added.revision });
  return { planId: added.plan.id };
}

function tellChanged(services: Services, stored: StoredPlan): ChannelOutput<'plans/edit'> {
  services.emit('plans/changed', { planId: stored.plan.id, revision: stored.revision });
  return viewPlan(services.store, stored);
}
