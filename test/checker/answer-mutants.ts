import type { ViolationFamily } from '../../main/checker/violation.ts';
import type { BandResult, DispatchSeries, Solution, WorkSource } from '../../shared/domain/solution.ts';

/** A way to spoil a right answer, and the family under which that must be told. */
export type AnswerMutant = {
  readonly name: string;
  readonly family: ViolationFamily;
  readonly spoil: (solution: Solution) => void;
  /** Words of the sentence that must tell it. */
  readonly saying: RegExp;
};

type Spoil = [name: string, saying: RegExp, spoil: (solution: Solution) => void];

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The right answer has nothing of this kind to spoil.');
  return value;
}

/** The band “high” is the one in which everything happens. */
const high = (solution: Solution): BandResult => found(solution.bands.find(({ bandId }) => bandId === 'high'));

function seriesOf(solution: Solution, source: WorkSource): DispatchSeries {
  return found(high(solution).dispatch.find((series) => series.source === source));
}

/** The month in which a series does most. */
function busiest(series: DispatchSeries): number {
  return series.workPerHourByMonth.indexOf(Math.max(...series.workPerHourByMonth));
}

/** Scales what a series does in its busiest month, units and work alike. */
function scale(series: DispatchSeries, factor: number): void {
  const t = busiest(series);
  series.unitsByMonth[t] = found(series.unitsByMonth[t]) * factor;
  series.workPerHourByMonth[t] = found(series.workPerHourByMonth[t]) * factor;
}

/** Moves work of a lane in a block from one series to another so that demand stays served. */
function moveWork(from: DispatchSeries, to: DispatchSeries, share: number): void {
  const t = busiest(from);
  const work = found(from.workPerHourByMonth[t]) * share;
  const unitsPerWork = found(to.unitsByMonth[busiest(to)]) / found(to.workPerHourByMonth[busiest(to)]);
  scale(from, 1 - share);
  to.workPerHourByMonth[t] = found(to.workPerHourByMonth[t]) + work;
  to.unitsByMonth[t] = found(to.unitsByMonth[t]) + work * unitsPerWork;
}

const freePurchase = (solution: Solution) => found(solution.portfolio.find(({ isLocked }) => !isLocked));

const structure: Spoil[] = [
  ['a number that is none', /is NaN/, (solution) => (high(solution).discountedCost = Number.NaN)],
  [
    'an endless number',
    /is Infinity/,
    (solution) => (found(high(solution).lanes[0]).servedWork = Number.POSITIVE_INFINITY),
  ],
  ['a band left out', /must speak of the band “high” once/, (solution) => solution.bands.pop()],
  [
    'a band told twice',
    /must speak of the band “high” once/,
    (solution) => solution.bands.push(structuredClone(high(solution))),
  ],
  ['a band of another name', /speaks of the band “highest”/, (solution) => (high(solution).bandId = 'highest')],
  ['another probability', /has probability 0\.4/, (solution) => (high(solution).probability = 0.4)],
  ['a lane left out', /must speak of the lane “batch” once/, (solution) => high(solution).lanes.pop()],
  ['a series one month short', /does not hold 6 months/, (solution) => seriesOf(solution, 'spot').unitsByMonth.pop()],
  [
    'a capacity series one month long',
    /does not hold 6 months/,
    (solution) => found(high(solution).capacity[0]).existingUnitsByMonth.push(0),
  ],
  [
    'a cost series one month short',
    /does not hold 6 months/,
    (solution) => found(high(solution).costs[0]).billedByMonth.pop(),
  ],
  [
    'a series told twice',
    /stands twice/,
    (solution) => high(solution).dispatch.push(structuredClone(seriesOf(solution, 'spot'))),
  ],
  ['a lane nobody planned', /names a lane/, (solution) => (seriesOf(solution, 'spot').laneId = 'nobody')],
  ['a block nobody planned', /names a load block/, (solution) => (seriesOf(solution, 'spot').blockId = 'dawn')],
  [
    'an accelerator nobody planned',
    /names an accelerator/,
    (solution) => (seriesOf(solution, 'committed').acceleratorId = 'tpu'),
  ],
  ['an offer of another kind', /names no spot offer/, (solution) => (seriesOf(solution, 'spot').offerId = 'gpu-od')],
  [
    'committed capacity of an offer',
    /yet names an offer/,
    (solution) => (seriesOf(solution, 'committed').offerId = 'gpu-3m'),
  ],
  ['spend at no rate card', /names no spend offer/, (solution) => (seriesOf(solution, 'spend').offerId = 'gpu-od')],
  [
    'a spend series one month short',
    /does not hold 6 months/,
    (solution) => found(high(solution).spend[0]).usedByMonth.pop(),
  ],
  [
    'a usage rate on demand',
    /carries a usage rate/,
    (solution) => (seriesOf(solution, 'on-demand').usageRatePerUnitHour = 0.1),
  ],
  [
    'unmet work on an accelerator',
    /is unmet work, yet names/,
    (solution) => (seriesOf(solution, 'unmet').acceleratorId = 'gpu'),
  ],
  ['less than nothing in use', /falls to -/, (solution) => scale(seriesOf(solution, 'spot'), -1)],
];

const demand: Spoil[] = [
  ['less served than required', /are required/, (solution) => scale(seriesOf(solution, 'on-demand'), 0.99)],
  ['more served than required', /are required/, (solution) => scale(seriesOf(solution, 'on-demand'), 1.01)],
  ['idle capacity booked as work', /are required/, (solution) => scale(seriesOf(solution, 'committed'), 1.001)],
  ['unmet work left untold', /are required/, (solution) => scale(seriesOf(solution, 'unmet'), 0)],
  ['a source left out', /are required/, (solution) => high(solution).dispatch.splice(0, 1)],
  [
    'more work than the units do',
    /its units do/,
    (solution) => {
      const series = seriesOf(solution, 'spot');
      series.workPerHourByMonth = series.workPerHourByMonth.map((work) => work * 1.2);
    },
  ],
];

const capacity: Spoil[] = [
  [
    'more committed units in use than there are',
    /are committed at that usage rate/,
    (solution) => scale(seriesOf(solution, 'committed'), 3),
  ],
  [
    'capacity of a pool that does not exist',
    /0 are committed at that usage rate/,
    (solution) => (seriesOf(solution, 'committed').usageRatePerUnitHour = 0.05),
  ],
  [
    'a purchase that was dropped',
    /are committed at that usage rate/,
    (solution) => {
      const dropped = freePurchase(solution);
      solution.portfolio = solution.portfolio.filter((purchase) => purchase !== dropped);
      solution.purchases = solution.purchases.filter(
        ({ offerId, startMonth, bandId }) =>
          offerId !== dropped.offerId || startMonth !== dropped.startMonth || bandId !== dropped.bandId,
      );
    },
  ],
  [
    'a purchase that starts later',
    /are committed at that usage rate/,
    (solution) => (freePurchase(solution).startMonth = '2027-05'),
  ],
  [
    'more purchased units than the portfolio holds',
    /purchased units; the contracts give/,
    (solution) => addTo(found(high(solution).capacity[0]).purchasedUnitsByMonth, 1),
  ],
  [
    'fewer existing units than there are',
    /existing units; the contracts give/,
    (solution) => addTo(found(high(solution).capacity[0]).existingUnitsByMonth, -1),
  ],
  ['a pool left out', /claims 0/, (solution) => high(solution).capacity.pop()],
  [
    'a pool told twice',
    /twice/,
    (solution) => high(solution).capacity.push(structuredClone(found(high(solution).capacity[0]))),
  ],
];

const spendOf = (solution: Solution) => found(high(solution).spend[0]);

const spend: Spoil[] = [
  ['more spend used than promised', /are promised/, (solution) => scale(seriesOf(solution, 'spend'), 3)],
  [
    'a purchase of spend that starts earlier',
    /0 an hour are promised/,
    (solution) => (found(solution.portfolio.find(({ offerId }) => offerId === 'spend-3m')).startMonth = '2027-01'),
  ],
  [
    'more spend than the purchases promise',
    /of promised spend/,
    (solution) => addTo(spendOf(solution).committedByMonth, 1),
  ],
  ['more spend used than the units take', /of used spend/, (solution) => addTo(spendOf(solution).usedByMonth, 1)],
  ['another utilisation of spend', /is told as 0\.5/, (solution) => (spendOf(solution).utilisation = 0.5)],
  ['a spend commitment left out', /tells 0 of promised spend/, (solution) => high(solution).spend.pop()],
  [
    'a spend commitment told twice',
    /twice/,
    (solution) => high(solution).spend.push(structuredClone(spendOf(solution))),
  ],
  ['spend of another offer', /no spend commitment of the plan/, (solution) => (spendOf(solution).offerId = 'gpu-3m')],
];

function addTo(list: number[], amount: number): void {
  list[0] = found(list[0]) + amount;
}

const purchases: Spoil[] = [
  [
    'an offer nobody sells',
    /no contract offer of the plan sells/,
    (solution) => (freePurchase(solution).offerId = 'gpu-9y'),
  ],
  [
    'an elastic offer bought ahead',
    /no contract offer of the plan sells/,
    (solution) => (freePurchase(solution).offerId = 'gpu-od'),
  ],
  ['a start before the plan', /outside the horizon/, (solution) => (freePurchase(solution).startMonth = '2026-12')],
  ['a start after the horizon', /outside the horizon/, (solution) => (freePurchase(solution).startMonth = '2027-07')],
  [
    'a start within the lead time',
    /before its lead time is over/,
    (solution) => (freePurchase(solution).startMonth = '2027-01'),
  ],
  ['half a block', /blocks of 2/, (solution) => (freePurchase(solution).units += 1)],
  ['less than the minimum', /the minimum is 4/, (solution) => (freePurchase(solution).units = 2)],
  ['less than nothing', /buys -2 units/, (solution) => (freePurchase(solution).units = -2)],
  [
    'one band bought for before the reveal month',
    /when bands can be told apart/,
    (solution) => (freePurchase(solution).bandId = 'high'),
  ],
  [
    'a band nobody planned',
    /“mid”, not planned/,
    (solution) => (found(solution.portfolio.find(({ bandId }) => bandId !== null)).bandId = 'mid'),
  ],
  [
    'a locked purchase changed',
    /not there as entered/,
    (solution) => (found(solution.portfolio.find(({ isLocked }) => isLocked)).units = 4),
  ],
  [
    'a lock taken off',
    /not there as entered/,
    (solution) => (found(solution.portfolio.find(({ isLocked }) => isLocked)).isLocked = false),
  ],
  ['a lock nobody set', /which nobody entered/, (solution) => (freePurchase(solution).isLocked = true)],
];

const work: Spoil[] = [
  [
    'more interruptible work than tolerated',
    /the lane tolerates/,
    (solution) => {
      const dispatch = high(solution).dispatch.filter(
        ({ laneId, blockId }) => laneId === 'batch' && blockId === 'rest',
      );
      moveWork(
        found(dispatch.find(({ source }) => source === 'on-demand')),
        found(dispatch.find(({ source }) => source === 'spot')),
        1,
      );
    },
  ],
];

const of = (family: ViolationFamily, list: readonly Spoil[]): AnswerMutant[] =>
  list.map(([name, saying, spoil]) => ({ family, name, saying, spoil }));

/** Answers spoilt in what they do. */
export const answerMutants: readonly AnswerMutant[] = [
  ...of('structure', structure),
  ...of('demand', demand),
  ...of('committed-capacity', capacity),
  ...of('committed-spend', spend),
  ...of('purchase-rules', purchases),
  ...of('spot-tolerance', work),
];
