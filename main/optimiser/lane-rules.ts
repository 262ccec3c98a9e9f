import { at } from './costs.ts';
import type { Rule, Term } from './linear-model.ts';
import type { LaneData, PortfolioData, RunData } from './portfolio-data.ts';
import { percent } from './rules.ts';

/** What tells one rule on a share of a lane's work from the others. */
type LaneShare = {
  readonly key: string;
  readonly family: string;
  /** Place of the share in the lane. */
  readonly field: readonly string[];
  readonly direction: 'raise' | 'lower';
  readonly sentence: string;
  /** What the share is, in words that follow “Raise” or “Lower”. */
  readonly words: string;
  /** The work it is a share of: by it the row gives way. */
  readonly slope: number | readonly Term[];
};

/** A rule on a share of a lane's work: the row gives way by the work it is a share of. */
function laneShareRule(
  { id }: LaneData,
  l: number,
  { key, family, field, direction, sentence, words, slope }: LaneShare,
): Rule {
  return {
    key,
    family,
    path: ['assumptions/lanes', id, ...field].join('/'),
    sentence,
    limit: {
      path: ['lanes', id, ...field],
      bandId: null,
      direction,
      unit: 'share',
      worth: { kind: 'moved-share', lane: l },
      words,
      slope,
    },
  };
}

/** Work that interruptible capacity may serve. */
export function spotToleranceRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `spot-tolerance/${lane.id}`,
    family: 'Spot tolerance',
    field: ['interruptionToleranceShare'],
    direction: 'raise',
    sentence: `“${lane.name}” may run at most ${percent(lane.interruptionToleranceShare)} of its work on interruptible capacity.`,
    words: `the share of its work that “${lane.name}” may run on interruptible capacity`,
    slope: requiredWork,
  });
}

/** Work that specialised silicon may serve. */
export function specialisedCapRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `specialised-cap/${lane.id}`,
    family: 'Placement guardrails',
    field: ['guardrails', 'specialisedShareCap'],
    direction: 'raise',
    sentence: `“${lane.name}” may run at most ${percent(lane.specialisedShareCap)} of its work on specialised silicon.`,
    words: `the share of its work that “${lane.name}” may run on specialised silicon`,
    slope: requiredWork,
  });
}

/** Work that may be moved between load blocks. */
export function deferralRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `deferral/${lane.id}`,
    family: 'Deferral',
    field: ['deferrableShare'],
    direction: 'raise',
    sentence: `“${lane.name}” may move at most ${percent(lane.deferrableShare)} of the work of a load block to other blocks of the same month.`,
    words: `the share of a load block's work that “${lane.name}” may move`,
    slope: requiredWork,
  });
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

/** General capacity that must stand by for the work on specialised silicon. */
export function fallbackCoverRule(data: PortfolioData, l: number, specialisedWork: readonly Term[]): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `fallback-cover/${lane.id}`,
    family: 'Fallback cover',
    field: ['guardrails', 'fallbackCoverShare'],
    direction: 'lower',
    sentence: `“${lane.name}” needs general capacity standing by for ${percent(lane.fallbackCoverShare)} of its work on specialised silicon.`,
    words: `the share of the work of “${lane.name}” on specialised silicon for which general capacity stands by`,
    slope: specialisedWork,
  });
}

/** Work on capacity without commitment. */
export function elasticShareRule(data: PortfolioData, l: number, requiredWork: number): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `elastic-share/${lane.id}`,
    family: 'Elastic share',
    field: ['guardrails', 'minimumElasticShare'],
    direction: 'lower',
    sentence: `“${lane.name}” must run at least ${percent(lane.minimumElasticShare)} of its work on capacity without commitment.`,
    words: `the share of its work that “${lane.name}” must run on capacity without commitment`,
    slope: requiredWork,
  });
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

/** Work on commitments with one provider, of the work on all commitments. */
export function laneProviderShareRule(
  data: PortfolioData,
  l: number,
  provider: string,
  committedWork: readonly Term[],
): Rule {
  const lane = at(data.lanes, l);
  return laneShareRule(lane, l, {
    key: `lane-provider-share/${lane.id}/${provider}`,
    family: 'Provider share of a lane',
    field: ['guardrails', 'maximumProviderShare'],
    direction: 'raise',
    sentence: `“${lane.name}” may run at most ${percent(lane.maximumProviderShare ?? 1)} of its work on commitments on those with “${provider}”.`,
    words: `the largest share of one provider in the commitments that “${lane.name}” runs on`,
    slope: committedWork,
  });
}
