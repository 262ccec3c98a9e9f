import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { parseWith, type Parsed } from '../../shared/domain/parse.ts';
import { PLAN_FILE_FORMAT, planFileSchema } from '../../shared/domain/plan-file.ts';
import { sha256Hex } from '../hash/sha256.ts';
import type { PlanFormat } from './migrations/format-step.ts';
import { refuseFile } from './refuse-file.ts';

/** A plan as it lay in a file, not checked yet, and the format version it was written in. */
export type EnclosedPlan = { readonly plan: unknown; readonly formatVersion: number };

function newerVersionIn(content: object): number | null {
  const version = 'formatVersion' in content ? content.formatVersion : null;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/**
 * Takes the plan out of a plan file's content. The file's own hash must fit the plan.
 * A bare plan (written by hand: `assumptions` at the top, no `format`) is taken as it is, in the newest format.
 */
export function openEnvelope(content: unknown, format: PlanFormat): Parsed<EnclosedPlan> {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return refuseFile('holds no plan: a plan file is a JSON object.');
  }
  if (!('format' in content)) {
    if ('assumptions' in content) return { ok: true, value: { plan: content, formatVersion: format.version } };
    return refuseFile(
      `is not a plan file: it has neither “format”: “${PLAN_FILE_FORMAT}” nor the “assumptions” of a plan.`,
    );
  }
  if (content.format !== PLAN_FILE_FORMAT) {
    return refuseFile(`is not a plan file: its “format” should be “${PLAN_FILE_FORMAT}”.`);
  }
  const version = newerVersionIn(content);
  if (version !== null && version > format.version) {
    return refuseFile(
      `was written by a newer Lanewise (plan format ${version}; this one reads up to ${format.version}): update Lanewise to open it. The file was not changed.`,
    );
  }
  const envelope = parseWith(planFileSchema, content);
  if (!envelope.ok) return envelope;
  const { plan, sha256, formatVersion } = envelope.value;
  if (sha256Hex(canonicalJson(plan)) !== sha256) {
    return refuseFile(
      'was changed outside Lanewise: its plan does not fit its checksum (sha256), so a figure in it may be wrong. Export it again, or, if the change was meant, keep only the content of “plan”.',
    );
  }
  return { ok: true, value: { plan, formatVersion } };
}
