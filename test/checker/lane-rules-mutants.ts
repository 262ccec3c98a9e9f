import type { DeferralSeries } from '../../shared/domain/deferral-series.ts';
import type { RunSeries } from '../../shared/domain/run-series.ts';
import type { BandResult, DispatchSeries, Solution } from '../../shared/domain/solution.ts';
import type { StandbySeries } from '../../shared/domain/standby-series.ts';
import type { AnswerMutant } from './answer-mutants.ts';
import type { InputMutant } from './input-mutants.ts';

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The right answer has nothing of this kind to spoil.');
  return value;
}

/** The band “high” is the one in which everything happens. */
const high = (solution: Solution): BandResult => found(solution.bands.find(({ bandId }) => bandId === 'high'));

/** The deferral series that gives, or takes, in the first month. */
function deferral(solution: Solution, direction: 'out' | 'in'): DeferralSeries {
  const first = (series: DeferralSeries): number => series[`${direction}WorkPerHourByMonth`][0] ?? 0;
  return found(high(solution).deferrals.find((series) => first(series) > 0));
}

const run = (solution: Solution): RunSeries => found(high(solution).runs[0]);

/** A series of units that stand by, of committed capacity or of an offer. */
const standby = (solution: Solution, of: 'committed' | 'on-demand'): StandbySeries =>
  found(high(solution).standby.find(({ offerId }) => (offerId === null) === (of === 'committed')));

const committed = (solution: Solution, laneId: string): DispatchSeries =>
  found(high(solution).dispatch.find((series) => series.laneId === laneId && series.source === 'committed'));

/** Answers spoilt in what they do. */
export const laneRuleMutants: readonly AnswerMutant[] = [
  {
    family: 'structure',
    name: 'work moved of a lane nobody planned',
    saying: /names a lane/,
    spoil: (solution) => (deferral(solution, 'out').laneId = 'nobody'),
  },
  {
    family: 'structure',
    name: 'work moved to a block nobody planned',
    saying: /names a load block/,
    spoil: (solution) => (deferral(solution, 'in').blockId = 'dawn'),
  },
  {
    family: 'structure',
    name: 'a deferral series one month short',
    saying: /does not hold 3 months/,
    spoil: (solution) => deferral(solution, 'in').inWorkPerHourByMonth.pop(),
  },
  {
    family: 'structure',
    name: 'a deferral series told twice',
    saying: /stands twice/,
    spoil: (solution) => high(solution).deferrals.push(structuredClone(deferral(solution, 'in'))),
  },
  {
    family: 'structure',
    name: 'less than nothing moved',
    saying: /falls to -/,
    spoil: (solution) => (deferral(solution, 'out').outWorkPerHourByMonth[0] = -1),
  },
  {
    family: 'demand',
    name: 'moved work left untold',
    saying: /are required/,
    spoil: (solution) => (high(solution).deferrals = []),
  },
  {
    family: 'deferral',
    name: 'work that is moved away and never comes',
    saying: /takes .* work out of load blocks and brings 0 to others/,
    spoil: (solution) => (deferral(solution, 'in').inWorkPerHourByMonth = [0, 0, 0]),
  },
  {
    family: 'structure',
    name: 'a run nobody planned',
    saying: /names a run that is not planned/,
    spoil: (solution) => (run(solution).runId = 'forward'),
  },
  {
    family: 'structure',
    name: 'a run of another workload',
    saying: /names a run that is not planned/,
    spoil: (solution) => (run(solution).workloadId = 'answers'),
  },
  {
    family: 'structure',
    name: 'a run in a block nobody planned',
    saying: /names a load block/,
    spoil: (solution) => (run(solution).blockId = 'dawn'),
  },
  {
    family: 'structure',
    name: 'a run series one month short',
    saying: /does not hold 3 months/,
    spoil: (solution) => run(solution).workPerHourByMonth.pop(),
  },
  {
    family: 'structure',
    name: 'a run series told twice',
    saying: /stands twice/,
    spoil: (solution) => high(solution).runs.push(structuredClone(run(solution))),
  },
  {
    family: 'discrete-runs',
    name: 'a run left out',
    saying: /does 0 work by its deadline/,
    spoil: (solution) => (high(solution).runs = []),
  },
  {
    family: 'discrete-runs',
    name: 'a run that is done only in part',
    saying: /30000 is its work/,
    spoil: (solution) =>
      (run(solution).workPerHourByMonth = run(solution).workPerHourByMonth.map((work) => work * 0.9)),
  },
  {
    family: 'discrete-runs',
    name: 'a run that begins too early',
    saying: /work outside 2027-02 to 2027-03/,
    spoil: (solution) =>
      run(solution)
        .workPerHourByMonth.reverse()
        .sort((a, b) => b - a),
  },
  {
    family: 'demand',
    name: 'a run that nothing serves',
    saying: /are required/,
    spoil: (solution) => (run(solution).workPerHourByMonth = run(solution).workPerHourByMonth.map((work) => work * 2)),
  },
  {
    family: 'structure',
    name: 'standing by on specialised silicon',
    saying: /no general accelerator/,
    spoil: (solution) => (standby(solution, 'committed').acceleratorId = 'chip'),
  },
  {
    family: 'structure',
    name: 'standing by on an offer that promises nothing',
    saying: /names no on-demand offer of that accelerator whose capacity is guaranteed/,
    spoil: (solution) => (standby(solution, 'on-demand').offerId = 'gpu-spare'),
  },
  {
    family: 'structure',
    name: 'standby of an offer at a usage rate',
    saying: /carries a usage rate/,
    spoil: (solution) => (standby(solution, 'on-demand').usageRatePerUnitHour = 0.1),
  },
  {
    family: 'structure',
    name: 'a standby series told twice',
    saying: /stands twice/,
    spoil: (solution) => high(solution).standby.push(structuredClone(standby(solution, 'committed'))),
  },
  {
    family: 'structure',
    name: 'a standby series one month short',
    saying: /does not hold 3 months/,
    spoil: (solution) => standby(solution, 'committed').unitsByMonth.pop(),
  },
  {
    family: 'longest-term',
    name: 'a lane on contracts with too long a term',
    saying: /runs on .* units of contracts with a term of more than 3 months/,
    spoil: (solution) => (committed(solution, 'chat').origin = { provider: 'Provider', longestTermMonths: null }),
  },
  {
    family: 'committed-capacity',
    name: 'capacity of a pool that does not say which contracts it is of',
    saying: /0 are committed at that usage rate/,
    spoil: (solution) => delete committed(solution, 'chat').origin,
  },
  {
    family: 'lane-provider-share',
    name: 'a lane on the commitments of one provider alone',
    saying: /on commitments with “Provider”/,
    spoil: (solution) => {
      const isOther = ({ laneId, origin }: DispatchSeries): boolean =>
        laneId === 'batch' && origin?.provider === 'Other';
      high(solution).dispatch = high(solution).dispatch.filter((series) => !isOther(series));
    },
  },
  {
    family: 'fallback-cover',
    name: 'cover left out',
    saying: /there is some for 0\./,
    spoil: (solution) => (high(solution).standby = []),
  },
  {
    family: 'committed-capacity',
    name: 'more standing by than is idle',
    saying: /uses or keeps standing by/,
    spoil: (solution) => (standby(solution, 'committed').unitsByMonth = [100, 100, 100]),
  },
  {
    family: 'supply',
    name: 'more standing by on demand than there is',
    saying: /uses or keeps standing by/,
    spoil: (solution) => (standby(solution, 'on-demand').unitsByMonth = [100, 100, 100]),
  },
];

/** Limits that the answer now breaks: only their family may complain. */
export const tightenedLaneRules: readonly InputMutant[] = [
  { family: 'deferral', path: 'lanes/batch/deferrableShare', value: 0.1 },
  { family: 'lane-provider-share', path: 'lanes/batch/guardrails/maximumProviderShare', value: 0.45 },
  { family: 'elastic-share', path: 'lanes/chat/guardrails/minimumElasticShare', value: 0.9 },
  { family: 'elastic-share', path: 'lanes/batch/guardrails/minimumElasticShare', value: 0.9 },
  { family: 'provider-share', path: 'policy/maximumProviderShare', value: 0.6 },
  { family: 'lock-in-cap', path: 'policy/lockInCap', value: 5000 },
  { family: 'fallback-cover', path: 'lanes/chat/guardrails/fallbackCoverShare', value: 0.6 },
  { family: 'discrete-runs', path: 'workloads/embeddings/discreteRuns/backfill/work', value: 30_001 },
  { family: 'discrete-runs', path: 'workloads/embeddings/discreteRuns/backfill/deadlineMonth', value: '2027-02' },
  { family: 'discrete-runs', path: 'workloads/embeddings/discreteRuns/backfill/earliestMonth', value: '2027-03' },
];
