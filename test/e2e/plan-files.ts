import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import type { Plan } from '../../shared/domain/plan.ts';

/** A plan as the text of its plan file. */
export function planFileOf(plan: Plan): string {
  return new TextDecoder().decode(writePlanFile(plan));
}
