import { describe, expect, it } from 'vitest';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { assumptionsSchema } from '../../shared/domain/assumptions.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const retraining = {
  laneId: 'serving',
  workPerCycle: 10,
  otherCostPerCycle: 0,
  qualityLiftPoints: 1,
  liftHalfLifeMonths: null,
};

describe('what a plan says of quality and retraining', () => {
  it('is not known in plans of versions before', () => {
    const { workloads, placements, ...rest } = someAssumptions();
    const older = {
      ...rest,
      workloads: workloads.map(({ retraining: _retraining, ...workload }) => workload),
      placements: placements.map(({ qualityPoints: _qualityPoints, ...placement }) => placement),
    };
    expect(assumptionsSchema.parse(older)).toEqual(someAssumptions());
  });

  it('identifies inputs only once it is known, so that results of versions before stay up to date', () => {
    const input = aSolveInput();
    const { workloads, placements } = input.assumptions;
    const older = {
      ...input,
      assumptions: {
        ...input.assumptions,
        workloads: workloads.map(({ retraining: _retraining, ...workload }) => workload),
        placements: placements.map(({ qualityPoints: _qualityPoints, ...placement }) => placement),
      },
    };
    // What a run of a version before has frozen is read without these fields.
    expect(inputsHash(older as typeof input)).toBe(inputsHash(input));
    const rated = { ...input.assumptions, placements: [aPlacement({ qualityPoints: 70 })] };
    expect(inputsHash({ ...input, assumptions: rated })).not.toBe(inputsHash(input));
    const retrained = { ...input.assumptions, workloads: [aWorkload({ retraining })] };
    expect(inputsHash({ ...input, assumptions: retrained })).not.toBe(inputsHash(input));
  });

  it('must name a lane of the plan', () => {
    const check = (laneId: string) =>
      checkAssumptions({
        ...aSolveInput(),
        assumptions: someAssumptions({ workloads: [aWorkload({ retraining: { ...retraining, laneId } })] }),
      });
    expect(check('serving')).toEqual([]);
    expect(check('gone')).toEqual([
      {
        path: 'workloads/ranking/retraining/laneId',
        sentence: 'points to the lane “gone”, which this plan does not have.',
      },
    ]);
  });
});
