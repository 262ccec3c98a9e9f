import type { EventName, EventPayload } from '../../shared/events.ts';
import type { SolverPort } from '../solver/solver-port.ts';
import type { PlanStore } from '../store/plan-store.ts';

/** Everything a handler may use. Handlers are plain functions of these and their input. */
export type Services = {
  readonly store: PlanStore;
  readonly solver: SolverPort;
  readonly appVersion: string;
  readonly shell: 'desktop' | 'browser';
  /** Where `resources/` lies. */
  readonly resourcesFolder: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Pushes an event to every open window. */
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
};
