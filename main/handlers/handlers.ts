import type { Channel, ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import { describeApp } from './app.ts';
import { exportCsv, exportModel, exportWorkbook } from './export.ts';
import { openFutures, startFutures, stopFutures } from './futures.ts';
import { listHelpPages } from './help.ts';
import { changeLive, closeLive, openLive, stopLive } from './live.ts';
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
} from './plans.ts';
import { openQuestion, startQuestion, stopQuestion } from './questions.ts';
import { openRun } from './runs.ts';
import type { Services } from './services.ts';
import { cancelSolve, listJobs, startSolve, stopSolve } from './solve.ts';

/** Answers one channel. Throws `RefusedInput` when the input does not fit the state; then nothing was changed. */
export type Handler<C extends Channel> = (
  services: Services,
  input: ChannelInput<C>,
) => ChannelOutput<C> | Promise<ChannelOutput<C>>;

/** The handler of every channel of the contract; one that is missing does not compile. */
export const handlers: { readonly [C in Channel]: Handler<C> } = {
  'app/info': describeApp,
  'plans/list': listPlans,
  'plans/open': openPlan,
  'plans/create': createPlan,
  'plans/create-sample': createSamplePlan,
  'plans/duplicate': duplicatePlan,
  'plans/delete': deletePlan,
  'plans/edit': editPlan,
  'plans/undo': undoEdit,
  'plans/redo': redoEdit,
  'plans/import': importPlan,
  'plans/export': exportPlan,
  'solve/start': startSolve,
  'solve/stop': stopSolve,
  'solve/cancel': cancelSolve,
  'solve/jobs': listJobs,
  'futures/start': startFutures,
  'futures/stop': stopFutures,
  'futures/open': openFutures,
  'questions/start': startQuestion,
  'questions/stop': stopQuestion,
  'questions/open': openQuestion,
  'live/open': openLive,
  'live/change': changeLive,
  'live/stop': stopLive,
  'live/close': closeLive,
  'runs/open': openRun,
  'export/workbook': exportWorkbook,
  'export/csv': exportCsv,
  'export/model': exportModel,
  'help/list': listHelpPages,
};
