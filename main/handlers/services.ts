import type { EventName, EventPayload } from '../../shared/events.ts';
import type { SolverPort } from '../solver/solver-port.ts';
import type { PlanStore } from '../store/plan-store.ts';
import type { FuturesJobs } from './futures-jobs.ts';
import type { QuestionJobs } from './question-jobs.ts';
import type { LiveSessions } from './live-sessions.ts';
import type { SolveJobs } from './solve-jobs.ts';

/** Pushes an event to every open window. */
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Everything a handler may use. Handlers are plain functions of these and their input. */
export type Services = {
  readonly store: PlanStore;
  readonly solver: SolverPort;
  /** The solves under way. */
  readonly jobs: SolveJobs;
  /** The samplings of futures under way, and the newest of each scenario. */
  readonly samplings: FuturesJobs;
  /** The questions under way, and what was found to each. */
  readonly questions: QuestionJobs;
  /** The sliders under way. */
  readonly live: LiveSessions;
  readonly appVersion: string;
  readonly solverVersion: () => Promise<string>;
  readonly shell: 'desktop' | 'browser';
  /** Where `resources/` lies. */
  readonly resourcesFolder: string;
  readonly emit: Emit;
};
