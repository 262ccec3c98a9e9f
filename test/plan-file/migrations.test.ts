import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../main/hash/sha256.ts';
import { CURRENT_FORMAT } from '../../main/plan-file/migrations/current-format.ts';
import { migratePlan, type PlanFormat } from '../../main/plan-file/migrations/format-step.ts';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aPlan } from '../builders/a-plan.ts';

/** A format in which version 1 called the name “title” and version 2 “label”. */
const threeVersions: PlanFormat = {
  version: 3,
  steps: [
    { fromVersion: 2, migrate: (plan) => renamed(plan, 'label', 'name') },
    { fromVersion: 1, migrate: (plan) => renamed(plan, 'title', 'label') },
  ],
};

function renamed(plan: unknown, from: string, to: string): unknown {
  const { [from]: value, ...rest } = plan as Record<string, unknown>;
  if (value === undefined) throw new RefusedInput([{ path: from, sentence: 'is missing.' }]);
  return { ...rest, [to]: value };
}

function fileOf(plan: unknown, formatVersion: number): Uint8Array {
  const sha256 = sha256Hex(canonicalJson(plan));
  return new TextEncoder().encode(JSON.stringify({ format: 'lanewise-plan', formatVersion, sha256, plan }));
}

describe('a plan file of an older version', () => {
  const { name, ...rest } = aPlan();

  it('is brought forward through every step in order', () => {
    expect(readPlanFile(fileOf({ ...rest, title: name }, 1), threeVersions)).toEqual({ ok: true, value: aPlan() });
    expect(readPlanFile(fileOf({ ...rest, label: name }, 2), threeVersions)).toEqual({ ok: true, value: aPlan() });
    expect(readPlanFile(fileOf(aPlan(), 3), threeVersions)).toEqual({ ok: true, value: aPlan() });
  });

  it('has its checksum checked as it was written, before any step', () => {
    const bytes = fileOf({ ...rest, title: name }, 1);
    const changed = new TextDecoder().decode(bytes).replace('"title":"Plan"', '"title":"Plot"');
    const read = readPlanFile(new TextEncoder().encode(changed), threeVersions);
    expect(read).toMatchObject({ ok: false, problems: [{ path: 'file' }] });
  });

  it('is refused with the sentence of the step that cannot take it', () => {
    expect(readPlanFile(fileOf(aPlan(), 1), threeVersions)).toEqual({
      ok: false,
      problems: [{ path: 'title', sentence: 'is missing.' }],
    });
  });
});

describe('the current format', () => {
  it('has exactly one step from every version before it', () => {
    const from = CURRENT_FORMAT.steps.map((step) => step.fromVersion).toSorted((a, b) => a - b);
    expect(from).toEqual(Array.from({ length: CURRENT_FORMAT.version - 1 }, (_, index) => index + 1));
  });

  it('never skips a missing step', () => {
    expect(() => migratePlan({}, 1, { version: 3, steps: threeVersions.steps.slice(0, 1) })).toThrow(
      'No step leads from plan format 1 to 2.',
    );
  });
});
