import type { FrontierMeasure } from '../../../shared/domain/questions/frontier.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { evenSteps } from './even-steps.ts';
import { idleShare, peakCommitment } from '../band-measures.ts';

/** Largest weight of CVaR on a frontier: at 1 what happens outside the tail would cost nothing. */
const LARGEST_RISK_WEIGHT = 0.99;
/** The largest share of unmet work that a frontier against shortfall asks about. */
const LARGEST_UNMET_SHARE = 0.2;

/** How one measure is tightened: the rule that is varied, where it begins and ends. */
export type FrontierSettings = {
  /** Overrides for the loosest end, at which the frontier begins. */
  readonly loosest: readonly Override[];
  /** Settings from loose to tight, given the answer at the loosest end; empty: nothing is left to trade. */
  readonly between: (loosest: readonly BandResult[], count: number) => readonly number[];
  readonly overridesAt: (setting: number) => readonly Override[];
};

function cvarSettings(): FrontierSettings {
  const overridesAt = (riskWeight: number): Override[] => [{ path: ['policy', 'riskWeight'], value: riskWeight }];
  return {
    loosest: overridesAt(0),
    between: (_, count) => evenSteps(0, LARGEST_RISK_WEIGHT, count),
    overridesAt,
  };
}

/** β of every overcommit cap, as the slider moves it; where the plan has none, of one over the measured band. */
function overcommitSettings({ assumptions: { policy } }: SolveInput, bandId: string): FrontierSettings {
  const caps = policy.overcommitCaps;
  const overridesAt = (maximumIdleShare: number): Override[] =>
    caps.length === 0
      ? [
          {
            path: ['policy', 'overcommitCaps'],
            value: [{ id: 'frontier', name: 'Overcommit on the frontier', bandId, maximumIdleShare, scope: 'total' }],
          },
        ]
      : caps.map(({ id }) => ({ path: ['policy', 'overcommitCaps', id, 'maximumIdleShare'], value: maximumIdleShare }));
  return {
    loosest: overridesAt(1),
    between(loosest, count) {
      const most = Math.max(
        0,
        ...loosest
          .filter((band) => band.bandId === bandId || caps.some((cap) => cap.bandId === band.bandId))
          .map(idleShare),
      );
      return most === 0 ? [] : evenSteps(most, 0, count);
    },
    overridesAt,
  };
}

function lockInSettings(): FrontierSettings {
  const overridesAt = (lockInCap: number | null): Override[] => [{ path: ['policy', 'lockInCap'], value: lockInCap }];
  return {
    loosest: overridesAt(null),
    between(loosest, count) {
      const most = peakCommitment(loosest);
      return most === 0 ? [] : evenSteps(most, 0, count);
    },
    overridesAt,
  };
}

/** Penalties are taken away, so that only the cost of serving is left; other bands may leave unmet what they were allowed. */
function shortfallSettings({ assumptions: { lanes, bands } }: SolveInput, bandId: string): FrontierSettings {
  const overridesAt = (share: number): Override[] =>
    lanes.flatMap(({ id, allowedUnmetShares }) => [
      { path: ['lanes', id, 'unmetPenaltyPerWorkUnit'], value: 0 },
      {
        path: ['lanes', id, 'allowedUnmetShares'],
        value: bands.map((band) => ({
          bandId: band.id,
          share:
            band.id === bandId ? share : (allowedUnmetShares.find((allowed) => allowed.bandId === band.id)?.share ?? 0),
        })),
      },
    ]);
  return {
    loosest: overridesAt(LARGEST_UNMET_SHARE),
    between: (_, count) => evenSteps(LARGEST_UNMET_SHARE, 0, count),
    overridesAt,
  };
}

/** How a measure is tightened on a plan. */
export function frontierSettings(input: SolveInput, against: FrontierMeasure, bandId: string): FrontierSettings {
  switch (against) {
    case 'cvar':
      return cvarSettings();
    case 'overcommit':
      return overcommitSettings(input, bandId);
    case 'lock-in':
      return lockInSettings();
    case 'shortfall':
      return shortfallSettings(input, bandId);
  }
}
