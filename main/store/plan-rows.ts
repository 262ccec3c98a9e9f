import { type Plan, planSchema } from '../../shared/domain/plan.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { Connection } from './open.ts';
import type { PlanEntry } from './plan-store.ts';
import { type SealedContent, unsealContent } from './sealed-content.ts';

/** A plan as the table holds it. */
export type PlanRow = {
  readonly planId: string;
  readonly revision: number;
  /** How many commands of its log are in force. */
  readonly appliedCommands: number;
  readonly name: string;
  readonly content: SealedContent;
};

type RawPlanRow = Omit<PlanRow, 'content'> & { readonly text: string; readonly sha256: string };

/** Newest change first. */
export function listPlanRows(connection: Connection): PlanEntry[] {
  return connection
    .prepare<[], PlanEntry>(
      `SELECT plan_id AS planId, name, created_at AS createdAt, updated_at AS updatedAt
       FROM plans ORDER BY updated_at DESC, rowid DESC`,
    )
    .all();
}

export function hasPlanRow(connection: Connection, planId: string): boolean {
  return connection.prepare<[string]>('SELECT 1 FROM plans WHERE plan_id = ?').get(planId) !== undefined;
}

/** Throws `RefusedInput` when there is no such plan. */
export function requirePlanRow(connection: Connection, planId: string): PlanRow {
  const raw = connection
    .prepare<[string], RawPlanRow>(
      `SELECT plan_id AS planId, revision, applied_commands AS appliedCommands, name, content AS text, sha256
       FROM plans WHERE plan_id = ?`,
    )
    .get(planId);
  if (raw === undefined) refuseUnknownPlan(planId);
  const { text, sha256, ...row } = raw;
  return { ...row, content: { text, sha256 } };
}

export function refuseUnknownPlan(planId: string): never {
  throw new RefusedInput([
    {
      path: 'planId',
      sentence: `there is no plan “${planId.slice(0, 80)}”: it may have been deleted in another window.`,
    },
  ]);
}

/** The plan of a row, verified. Throws `StoreFault` when its content was changed or damaged. */
export function planOfRow(row: PlanRow): Plan {
  return unsealContent(row.content, planSchema, `The plan “${row.name}”`);
}

export function insertPlanRow(connection: Connection, planId: string, content: SealedContent, at: string): void {
  connection
    .prepare(
      `INSERT INTO plans (plan_id, revision, applied_commands, created_at, updated_at, content, sha256)
       VALUES (?, 1, 0, ?, ?, ?, ?)`,
    )
    .run(planId, at, at, content.text, content.sha256);
}

/** Puts new content into a row and raises its revision. */
export function updatePlanRow(
  connection: Connection,
  planId: string,
  content: SealedContent,
  appliedCommands: number,
  at: string,
): void {
  connection
    .prepare(
      `UPDATE plans SET content = ?, sha256 = ?, applied_commands = ?, updated_at = ?, revision = revision + 1
       WHERE plan_id = ?`,
    )
    .run(content.text, content.sha256, appliedCommands, at, planId);
}

/** Also deletes the plan's command log and runs. */
export function deletePlanRow(connection: Connection, planId: string): void {
  connection.prepare('DELETE FROM plans WHERE plan_id = ?').run(planId);
}
