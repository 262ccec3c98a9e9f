import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import type { ViolationFamily } from '../../main/checker/violation.ts';
import { replaceAt } from '../../shared/domain/path.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import { aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { handSolvedInput, handSolvedSolution } from './hand-solved.ts';

describe('a right solution', () => {
  it('is accepted when one contract serves everything', () => {
    expect(checkSolution(aSolveInput(), aSolution())).toEqual([]);
  });

  it('is accepted when every source of capacity and cost takes part', () => {
    expect(checkAssumptions(handSolvedInput())).toEqual([]);
    expect(checkSolution(handSolvedInput(), handSolvedSolution())).toEqual([]);
  });
});

describe('a lane on an accelerator without a list price', () => {
  const withoutListPrice = replaceAt(
    handSolvedInput(),
    ['assumptions', 'accelerators', 'chip', 'listRatePerUnitHour'],
    null,
  );

  it('has no savings rate, and no other is accepted', () => {
    const solution = handSolvedSolution();
    const [band] = solution.bands;
    const [lane] = band?.lanes ?? [];
    const bought = solution.purchases.find(({ offerId }) => offerId === 'chip-owned');
    if (band === undefined || lane === undefined || bought === undefined) throw new Error('Nothing was served.');
    bought.breakEvenMonth = null;
    expect(checkSolution(withoutListPrice, solution).map(({ place }) => place)).toEqual([
      'bands/expected/lanes/serving/effectiveSavingsRate',
      'bands/expected/effectiveSavingsRate',
    ]);
    band.effectiveSavingsRate = null;
    lane.effectiveSavingsRate = null;
    expect(checkSolution(withoutListPrice, solution)).toEqual([]);
    expect(checkSolution(handSolvedInput(), solution).map(({ place }) => place)).toContain(
      'bands/expected/lanes/serving/effectiveSavingsRate',
    );
  });
});

type Limit = {
  readonly rule: string;
  readonly family: ViolationFamily;
  /** Place in the assumptions. */
  readonly path: string;
  /** The tightest value that the hand-solved portfolio keeps, and one that it does not. */
  readonly kept: unknown;
  readonly broken: unknown;
  /** By how much it is broken. */
  readonly excess: number;
  /** Where that is told, under the band. */
  readonly place: RegExp;
};

const limits: readonly Limit[] = [
  // 4 units used, 3 bought.
  {
    rule: 'committed capacity',
    family: 'committed-capacity',
    path: 'existingCommitments/running/units',
    kept: 1,
    broken: 0.5,
    excess: 0.5,
    place: /^(bands\/expected\/)?capacity\/gpu\/2027-01\/busy$/,
  },
  {
    rule: 'supply on demand',
    family: 'supply',
    path: 'offers/gpu-od/maximumUnits',
    kept: 2,
    broken: 1.5,
    excess: 0.5,
    place: /^(bands\/expected\/)?offers\/gpu-od\/2027-01\/busy$/,
  },
  {
    rule: 'supply of spot',
    family: 'supply',
    path: 'offers/gpu-spot/maximumUnits',
    kept: 1.25,
    broken: 1,
    excess: 0.25,
    place: /^(bands\/expected\/)?offers\/gpu-spot\/2027-01\/busy$/,
  },
  // 3 × 2/3 = 2 units; 3 × 0.6 = 1.8.
  {
    rule: 'supply in a band',
    family: 'supply',
    path: 'offers/gpu-od/supplyShares',
    kept: [{ bandId: 'expected', share: 2 / 3 }],
    broken: [{ bandId: 'expected', share: 0.6 }],
    excess: 0.2,
    place: /^(bands\/expected\/)?offers\/gpu-od\/2027-01\/busy$/,
  },
  {
    rule: 'supply of a contract',
    family: 'supply',
    path: 'offers/gpu-3m/maximumUnits',
    kept: 3,
    broken: 2,
    excess: 1,
    place: /^(bands\/expected\/)?offers\/gpu-3m$/,
  },
  {
    rule: 'supply per start month',
    family: 'supply',
    path: 'offers/gpu-3m/maximumUnitsPerStart',
    kept: 3,
    broken: 2.75,
    excess: 0.25,
    place: /^(bands\/expected\/)?offers\/gpu-3m\/2027-01$/,
  },
  // 3 bought + 2 on demand + 1.25 spot; the existing unit is not of the group.
  {
    rule: 'supply of a group',
    family: 'supply',
    path: 'policy/supplyGroups/stock/maximumUnits',
    kept: 6.25,
    broken: 6,
    excess: 0.25,
    place: /^(bands\/expected\/)?supplyGroups\/stock\/2027-01\/busy$/,
  },
  // 10 on spot + 9 on flex start, of 100.
  {
    rule: 'spot tolerance',
    family: 'spot-tolerance',
    path: 'lanes/serving/interruptionToleranceShare',
    kept: 0.19,
    broken: 0.18,
    excess: 1,
    place: /^(bands\/expected\/)?lanes\/serving\/2027-01\/busy$/,
  },
  // 744 × 20 = 14 880 of 44 640 is a third; 0.3 × 44 640 = 13 392.
  {
    rule: 'specialised cap',
    family: 'placement-guardrails',
    path: 'lanes/serving/guardrails/specialisedShareCap',
    kept: 1 / 3,
    broken: 0.3,
    excess: 1488,
    place: /^(bands\/expected\/)?lanes\/serving\/2027-01$/,
  },
  // The first of two steps: half of the final share.
  {
    rule: 'migration ramp',
    family: 'placement-guardrails',
    path: 'placements/serving-chip/migration/finalShare',
    kept: 2 / 3,
    broken: 0.6,
    excess: 1488,
    place: /^(bands\/expected\/)?placements\/serving-chip\/2027-01$/,
  },
  // 248 unmet; 0.005 × 44 640 = 223.2.
  {
    rule: 'service',
    family: 'service',
    path: 'lanes/serving/allowedUnmetShares',
    kept: [{ bandId: 'expected', share: 248 / 44_640 }],
    broken: [{ bandId: 'expected', share: 0.005 }],
    excess: 24.8,
    place: /^(bands\/expected\/)?lanes\/serving\/2027-01$/,
  },
  // 992 idle of 3720; of the gpu’s 2976.
  {
    rule: 'overcommit cap',
    family: 'overcommit-cap',
    path: 'policy/overcommitCaps/all/maximumIdleShare',
    kept: 992 / 3720,
    broken: 0.25,
    excess: 62,
    place: /^(bands\/expected\/)?overcommitCaps\/all$/,
  },
  {
    rule: 'overcommit cap per accelerator',
    family: 'overcommit-cap',
    path: 'policy/overcommitCaps/each/maximumIdleShare',
    kept: 1 / 3,
    broken: 0.3,
    excess: 99.2,
    place: /^(bands\/expected\/)?overcommitCaps\/each\/gpu$/,
  },
  // 750 + 2046 + 1186 billed; 10 749 with everything else.
  {
    rule: 'budget of commitments',
    family: 'budget',
    path: 'policy/budgets/contracts/limit',
    kept: 3982,
    broken: 3900,
    excess: 82,
    place: /^(bands\/expected\/)?budgets\/contracts$/,
  },
  {
    rule: 'budget of cash',
    family: 'budget',
    path: 'policy/budgets/cash/limit',
    kept: 10_749,
    broken: 10_700,
    excess: 49,
    place: /^(bands\/expected\/)?budgets\/cash$/,
  },
  {
    rule: 'minimum',
    family: 'purchase-rules',
    path: 'offers/gpu-3m/minimumUnits',
    kept: 3,
    broken: 3.5,
    excess: 0.5,
    place: /^(bands\/expected\/)?portfolio\/gpu-3m\/2027-01$/,
  },
  {
    rule: 'blocks',
    family: 'purchase-rules',
    path: 'offers/gpu-3m/blockUnits',
    kept: 1.5,
    broken: 2,
    excess: 1,
    place: /^(bands\/expected\/)?portfolio\/gpu-3m\/2027-01$/,
  },
  {
    rule: 'window',
    family: 'purchase-rules',
    path: 'offers/gpu-3m/earliestStartMonth',
    kept: '2027-01',
    broken: '2027-02',
    excess: 0,
    place: /^(bands\/expected\/)?portfolio\/gpu-3m\/2027-01$/,
  },
  {
    rule: 'end of the window',
    family: 'purchase-rules',
    path: 'offers/gpu-3m/latestStartMonth',
    kept: '2027-01',
    broken: '2026-12',
    excess: 0,
    place: /^(bands\/expected\/)?portfolio\/gpu-3m\/2027-01$/,
  },
];

describe('a limit', () => {
  it.each(limits)(
    '$rule is kept at the limit, and broken beyond it',
    ({ family, path, kept, broken, excess, place }) => {
      const withValue = (value: unknown) => replaceAt(handSolvedInput(), ['assumptions', ...path.split('/')], value);
      const of = (value: unknown) =>
        checkSolution(withValue(value), handSolvedSolution()).filter((violation) => violation.family === family);
      // A limit may move capacity or cost as well; those are told under families of their own.
      const isClaim = ({ place }: { place: string }): boolean => place.endsWith('/capacity/gpu/2027-01');
      expect(of(kept)).toEqual([]);
      const found = of(broken).filter((violation) => !isClaim(violation));
      expect(found.length).toBe(1);
      expect(found[0]?.excess).toBeCloseTo(excess, 6);
      expect(found[0]?.place).toMatch(place);
    },
  );
});
