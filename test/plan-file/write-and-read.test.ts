import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import { PLAN_FILE_VERSION } from '../../shared/domain/plan-file.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('a plan file', () => {
  it('gives back the plan that was written', () => {
    const plan = aPlan({
      name: 'Ünïcode “=1+1” <b> 🛰',
      note: 'line one\nline two \\ "quoted" \u2028',
      scenarios: [aScenario({ portfolio: [aPurchase({ units: 0.1 + 0.2 })] })],
    });
    expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, value: plan });
  });

  it('is the same bytes for equal plans, whatever the order of their keys', () => {
    const plan = aPlan();
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan;
    expect(writePlanFile(turned)).toEqual(writePlanFile(plan));
  });

  it('states its format, its version and the checksum of its plan', () => {
    const file = JSON.parse(new TextDecoder().decode(writePlanFile(aPlan()))) as Record<string, unknown>;
    expect(file).toMatchObject({ format: 'lanewise-plan', formatVersion: PLAN_FILE_VERSION, plan: { id: 'plan' } });
    expect(file['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not written for a plan with a number that is not finite', () => {
    for (const baseWorkPerHour of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const plan = aPlan({ assumptions: someAssumptions({ workloads: [aWorkload({ baseWorkPerHour })] }) });
      expect(() => writePlanFile(plan)).toThrow(RefusedInput);
    }
  });

  it('may be a bare plan written by hand, without a checksum', () => {
    expect(readPlanFile(bytesOf(aPlan()))).toEqual({ ok: true, value: aPlan() });
  });
});
