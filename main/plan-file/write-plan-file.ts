import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION, type PlanFile } from '../../shared/domain/plan-file.ts';
import { type Plan, planSchema } from '../../shared/domain/plan.ts';
import { sha256Hex } from '../hash/sha256.ts';

/**
 * The bytes of a plan file: canonical JSON in UTF-8, so equal plans give equal files.
 * Throws `RefusedInput` for a plan that does not fit its schema (a number that is not finite, for example).
 */
export function writePlanFile(plan: Plan): Uint8Array {
  const checked = parseOrRefuse(planSchema, plan);
  const file: PlanFile = {
    format: PLAN_FILE_FORMAT,
    formatVersion: PLAN_FILE_VERSION,
    sha256: sha256Hex(canonicalJson(checked)),
    plan: checked,
  };
  return new TextEncoder().encode(`${canonicalJson(file)}\n`);
}
