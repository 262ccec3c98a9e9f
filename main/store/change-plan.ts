import { applyEdit, type Edit } from '../../shared/domain/edit.ts';
import { type Plan, planSchema } from '../../shared/domain/plan.ts';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { commandAt, labelAt, logCommand } from './command-log.ts';
import { exactInverse } from './exact-inverse.ts';
import type { Connection } from './open.ts';
import { hasPlanRow, insertPlanRow, planOfRow, type PlanRow, requirePlanRow, updatePlanRow } from './plan-rows.ts';
import type { StoredPlan } from './plan-store.ts';
import { sealContent } from './sealed-content.ts';
import { StoreFault } from './store-fault.ts';

function refuse(path: string, sentence: string): never {
  throw new RefusedInput([{ path, sentence }]);
}

function requireRevision(row: PlanRow, revision: number): void {
  if (row.revision === revision) return;
  refuse(
    'revision',
    `“${row.name}” was changed in another window meanwhile (it is at revision ${row.revision}, this change was made on ${revision}): look at it again and repeat the change.`,
  );
}

function storedPlan(connection: Connection, row: PlanRow, plan: Plan): StoredPlan {
  return {
    plan,
    revision: row.revision,
    undoLabel: labelAt(connection, row.planId, row.appliedCommands),
    redoLabel: labelAt(connection, row.planId, row.appliedCommands + 1),
  };
}

/** A plan with what undo and redo would do. */
export function readPlan(connection: Connection, planId: string): StoredPlan {
  const row = requirePlanRow(connection, planId);
  return storedPlan(connection, row, planOfRow(row));
}

/** Adds a plan under its own id. Throws `RefusedInput` when the id is taken or the plan does not fit its schema. */
export function addPlan(connection: Connection, plan: Plan, at: string): StoredPlan {
  const checked = parseOrRefuse(planSchema, plan);
  if (hasPlanRow(connection, checked.id)) {
    refuse('id', `there is a plan with the id “${checked.id}” already: give this one another id.`);
  }
  insertPlanRow(connection, checked.id, sealContent(checked), at);
  return readPlan(connection, checked.id);
}

/** Applies an edit and logs it; the commands that were undone before are dropped. */
export function changePlan(
  connection: Connection,
  planId: string,
  revision: number,
  edit: Edit,
  at: string,
): StoredPlan {
  const row = requirePlanRow(connection, planId);
  requireRevision(row, revision);
  const before = planOfRow(row);
  const edited = applyEdit(before, edit);
  if (edited.plan.id !== planId) refuse('id', 'the id of a plan cannot be changed: duplicate the plan instead.');
  const content = sealContent(edited.plan);
  if (content.sha256 === row.content.sha256) return storedPlan(connection, row, before);
  const command = {
    forward: edit,
    inverse: exactInverse(before, edited),
    sha256Before: row.content.sha256,
    sha256After: content.sha256,
  };
  logCommand(connection, planId, row.appliedCommands + 1, command, at);
  updatePlanRow(connection, planId, content, row.appliedCommands + 1, at);
  return readPlan(connection, planId);
}

/** Takes the last command back (`undo`) or does the last one taken back again (`redo`). */
export function stepThroughLog(
  connection: Connection,
  planId: string,
  revision: number,
  direction: 'undo' | 'redo',
  at: string,
): StoredPlan {
  const row = requirePlanRow(connection, planId);
  requireRevision(row, revision);
  const isUndo = direction === 'undo';
  const command = commandAt(connection, planId, isUndo ? row.appliedCommands : row.appliedCommands + 1);
  if (command === null) refuse('revision', `there is nothing to ${direction} in “${row.name}”.`);
  const content = sealContent(applyEdit(planOfRow(row), isUndo ? command.inverse : command.forward).plan);
  if (content.sha256 !== (isUndo ? command.sha256Before : command.sha256After)) {
    throw new StoreFault(
      `The change log of “${row.name}” is damaged: “${command.forward.label}” cannot be ${isUndo ? 'undone' : 'redone'}. The plan was left as it is.`,
    );
  }
  updatePlanRow(connection, planId, content, row.appliedCommands + (isUndo ? -1 : 1), at);
  return readPlan(connection, planId);
}
