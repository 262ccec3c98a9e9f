import { PLAN_FILE_VERSION } from '../../../shared/domain/plan-file.ts';
import type { PlanFormat } from './format-step.ts';
import { stepFrom1 } from './step-from-1.ts';

/**
 * The plan format that this version writes. A new version adds one file beside this one, `step-from-N.ts`,
 * puts it into the list and raises `PLAN_FILE_VERSION`.
 */
export const CURRENT_FORMAT: PlanFormat = { version: PLAN_FILE_VERSION, steps: [stepFrom1] };
