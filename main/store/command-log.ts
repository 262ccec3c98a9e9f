import { type Edit, editSchema } from '../../shared/domain/edit.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import type { Connection } from './open.ts';
import { StoreFault } from './store-fault.ts';

/** A change of a plan as it is logged: how to do it, how to take it back, and what the plan was before and after. */
export type Command = {
  readonly forward: Edit;
  readonly inverse: Edit;
  readonly sha256Before: string;
  readonly sha256After: string;
};

type RawCommand = { readonly forward: string; readonly inverse: string } & Omit<Command, 'forward' | 'inverse'>;

function readEdit(text: string): Edit {
  const parsed = parseWith(editSchema, JSON.parse(text));
  if (!parsed.ok)
    throw new StoreFault('The change log of this plan is damaged: this change cannot be undone or redone.');
  return parsed.value;
}

/** Logs a command at a position (1 is the first) and drops every command from that position on. */
export function logCommand(
  connection: Connection,
  planId: string,
  position: number,
  command: Command,
  at: string,
): void {
  connection.prepare('DELETE FROM commands WHERE plan_id = ? AND position >= ?').run(planId, position);
  connection
    .prepare(
      `INSERT INTO commands (plan_id, position, label, made_at, forward, inverse, sha256_before, sha256_after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      planId,
      position,
      command.forward.label,
      at,
      canonicalJson(command.forward),
      canonicalJson(command.inverse),
      command.sha256Before,
      command.sha256After,
    );
}

/** The command at a position; null when there is none. Throws `StoreFault` when it is damaged. */
export function commandAt(connection: Connection, planId: string, position: number): Command | null {
  const raw = connection
    .prepare<[string, number], RawCommand>(
      `SELECT forward, inverse, sha256_before AS sha256Before, sha256_after AS sha256After
       FROM commands WHERE plan_id = ? AND position = ?`,
    )
    .get(planId, position);
  return raw === undefined ? null : { ...raw, forward: readEdit(raw.forward), inverse: readEdit(raw.inverse) };
}

/** The label of the command at a position; null when there is none. */
export function labelAt(connection: Connection, planId: string, position: number): string | null {
  const row = connection
    .prepare<[string, number], { label: string }>('SELECT label FROM commands WHERE plan_id = ? AND position = ?')
    .get(planId, position);
  return row?.label ?? null;
}
