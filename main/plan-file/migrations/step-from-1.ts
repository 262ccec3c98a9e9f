import { DEFAULT_FUTURES } from '../../../shared/domain/futures.ts';
import type { FormatStep } from './format-step.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Format 2 says how futures are sampled; plans of format 1 optimise on no sampled path. */
export const stepFrom1: FormatStep = {
  fromVersion: 1,
  migrate(plan) {
    if (!isRecord(plan) || !isRecord(plan['assumptions'])) return plan;
    return { ...plan, assumptions: { ...plan['assumptions'], futures: DEFAULT_FUTURES } };
  },
};
