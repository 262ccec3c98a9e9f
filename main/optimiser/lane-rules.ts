import { at } from './costs.ts';
import type { Rule, Term } from './linear-model.ts';
import type { LaneData, PortfolioData, RunData } from './portfolio-data.ts';
import { percent } from './rules.ts';

/** Work that may be moved between load blocks; the row gives way by the work it is a share of. */
export function deferralRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return {
    key: `deferral/${lane.id}`,
    family: 'Deferral',
    path: `assumptions/lanes/${lane.id}/deferrableShare`,
    sentence: `“${lane.name}” may move at most ${percent(lane.deferrableShare)} of the work of a load block to other blocks of the same month.`,
    limit: {
      path: ['lanes', lane.id, 'deferrableShare'],
      bandId: null,
      direction: 'raise',
      unit: 'share',
      worth: { kind: 'moved-share', lane: l },
      words: `the share of a load block's work that “${lane.name}” may move`,
      slope: requiredWork,
    },
  };
}

/** Work that must be done by its deadline. */
export function discreteRunRule(lane: LaneData, { workloadId, workloadName, runId, ...run }: RunData): Rule {
  return {
    key: `discrete-run/${workloadId}/${runId}`,
    family: 'Discrete runs',
    path: `assumptions/workloads/${workloadId}/discreteRuns/${runId}`,
    sentence: `The run “${runId}” of “${workloadName}”, ${run.work.toLocaleString('en-US')} × ${lane.workUnit}, must be done between ${run.earliestMonth} and its deadline ${run.deadlineMonth}.`,
  };
}

/** General capacity that must stand by; the row gives way by the work on specialised silicon. */
export function fallbackCoverRule(data: PortfolioData, l: number, specialisedWork: readonly Term[]): Rule {
  const lane = at(data.lanes, l);
  return {
    key: `fallback-cover/${lane.id}`,
    family: 'Fallback cover',
    path: `assumptions/lanes/${lane.id}/guardrails/fallbackCoverShare`,
    sentence: `“${lane.name}” needs general capacity standing by for ${percent(lane.fallbackCoverShare)} of its work on specialised silicon.`,
    limit: {
      path: ['lanes', lane.id, 'guardrails', 'fallbackCoverShare'],
      bandId: null,
      direction: 'lower',
      unit: 'share',
      worth: { kind: 'moved-share', lane: l },
      words: `the share of the work of “${lane.name}” on specialised silicon for which general capacity stands by`,
      slope: specialisedWork,
    },
  };
}

/** Work on capacity without commitment; the row gives way by the work it is a share of. */
export function elasticShareRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return {
    key: `elastic-share/${lane.id}`,
    family: 'Elastic share',
    path: `assumptions/lanes/${lane.id}/guardrails/minimumElasticShare`,
    sentence: `“${lane.name}” must run at least ${percent(lane.minimumElasticShare)} of its work on capacity without commitment.`,
    limit: {
      path: ['lanes', lane.id, 'guardrails', 'minimumElasticShare'],
      bandId: null,
      direction: 'lower',
      unit: 'share',
      worth: { kind: 'moved-share', lane: l },
      words: `the share of its work that “${lane.name}” must run on capacity without commitment`,
      slope: requiredWork,
    },
  };
}

/** Contracts whose capacity may serve a lane. */
export function longestTermRule(lane: LaneData): Rule {
  return {
    key: `longest-term/${lane.id}`,
    family: 'Longest term',
    path: `assumptions/lanes/${lane.id}/guardrails/longestTermMonths`,
    sentence: `“${lane.name}” may not run on contracts with a term of more than ${lane.longestTermMonths ?? 0} months.`,
  };
}

/** Work on commitments with one provider; the row gives way by the work on all commitments. */
export function laneProviderShareRule(
  data: PortfolioData,
  l: number,
  provider: string,
  committedWork: readonly Term[],
): Rule {
  const lane = at(data.lanes, l);
  return {
    key: `lane-provider-share/${lane.id}/${provider}`,
    family: 'Provider share of a lane',
    path: `assumptions/lanes/${lane.id}/guardrails/maximumProviderShare`,
    sentence: `“${lane.name}” may run at most ${percent(lane.maximumProviderShare ?? 1)} of its work on commitments on those with “${provider}”.`,
    limit: {
      path: ['lanes', lane.id, 'guardrails', 'maximumProviderShare'],
      bandId: null,
      direction: 'raise',
      unit: 'share',
      worth: { kind: 'moved-share', lane: l },
      words: `the largest share of one provider in the commitments that “${lane.name}” runs on`,
      slope: committedWork,
    },
  };
}
