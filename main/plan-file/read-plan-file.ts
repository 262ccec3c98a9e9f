import { parseWith, type Parsed } from '../../shared/domain/parse.ts';
import { checkPlan } from '../../shared/domain/plan-check.ts';
import { type Plan, planSchema } from '../../shared/domain/plan.ts';
import { type Problem, RefusedInput } from '../../shared/domain/problem.ts';
import { decodeText } from './decode-text.ts';
import { findJsonFault } from './json-fault.ts';
import { CURRENT_FORMAT } from './migrations/current-format.ts';
import { migratePlan, type PlanFormat } from './migrations/format-step.ts';
import { type EnclosedPlan, openEnvelope } from './open-envelope.ts';
import { refuseFile } from './refuse-file.ts';

const MOST_PROBLEMS = 200;

function refuse(problems: readonly Problem[]): Parsed<never> {
  const left = problems.length - MOST_PROBLEMS;
  if (left <= 0) return { ok: false, problems };
  const more: Problem = { path: 'file', sentence: `has ${left} more problems: mend these first and try again.` };
  return { ok: false, problems: [...problems.slice(0, MOST_PROBLEMS), more] };
}

function bringForward(enclosed: EnclosedPlan, format: PlanFormat): Parsed<Plan> {
  try {
    return parseWith(planSchema, migratePlan(enclosed.plan, enclosed.formatVersion, format));
  } catch (error) {
    if (error instanceof RefusedInput) return { ok: false, problems: error.problems };
    throw error;
  }
}

/**
 * Reads a plan file (or a bare plan) and checks it whole: text, JSON, format version, checksum, every field, and
 * what fields mean together. Never throws on bad input: every problem comes with its path and a sentence.
 * `format` is the format to bring older plans forward to.
 */
export function readPlanFile(bytes: Uint8Array, format: PlanFormat = CURRENT_FORMAT): Parsed<Plan> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const fault = findJsonFault(text.value);
  if (fault !== null) return refuseFile(`is not valid JSON at ${fault}`);
  const enclosed = openEnvelope(JSON.parse(text.value), format);
  if (!enclosed.ok) return refuse(enclosed.problems);
  const plan = bringForward(enclosed.value, format);
  if (!plan.ok) return refuse(plan.problems);
  const problems = checkPlan(plan.value);
  return problems.length === 0 ? plan : refuse(problems);
}
