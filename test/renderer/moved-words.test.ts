import { describe, expect, it } from 'vitest';
import {
  betweenWords,
  flipRows,
  flipSentence,
  nearestRows,
  noFlipWords,
} from '../../renderer/features/flip/flip-words.ts';
import { breaksFirst, stressSentence } from '../../renderer/features/stress/stress-words.ts';
import { barWords, tornadoSentence } from '../../renderer/features/tornado/tornado-words.ts';
import { movedWords } from '../../renderer/state/moved-words.ts';
import type { FlipFindings, FlipPoint } from '../../shared/domain/questions/flip.ts';
import type { MovedAssumption } from '../../shared/domain/questions/moved-assumption.ts';
import type { StressEvent, StressFindings } from '../../shared/domain/questions/stress.ts';
import type { TornadoFindings } from '../../shared/domain/questions/tornado.ts';

const demand: MovedAssumption = {
  key: 'demand',
  name: 'Demand of all lanes',
  unit: 'factor',
  today: 1,
  lowest: 0.5,
  highest: 2,
  yardstick: 1,
};
const rate: MovedAssumption = { ...demand, key: 'discount-rate', name: 'Discount rate', unit: 'share', today: 0.08 };

const flip = (fields: Partial<FlipPoint>): FlipPoint => ({
  assumption: 'demand',
  offerId: 'a',
  leaves: true,
  before: 1.11,
  after: 1.12,
  distance: 0.12,
  savesBefore: 20,
  savesAfter: 0,
  isChecked: true,
  ...fields,
});

const findings = (flips: FlipPoint[]): FlipFindings => ({
  name: 'flip',
  flips,
  assumptions: [demand, rate].map((moved) => ({
    ...moved,
    searchedFrom: moved.today * 0.5,
    searchedTo: moved.today * 1.2,
    infeasibleBelow: null,
    infeasibleAbove: moved.today * 1.5,
  })),
  boughtOfferIds: ['a'],
  objective: 100,
});

describe('values of assumptions', () => {
  it('read as planners say them', () => {
    expect(movedWords(demand, 1.125)).toBe('+12.5 %');
    expect(movedWords(demand, 1)).toBe('as today');
    expect(movedWords(rate, 0.08)).toBe('8.0 %');
    expect(movedWords({ ...demand, unit: 'points', today: 0 }, 0.1)).toBe('+10 points');
    expect(movedWords({ ...demand, unit: 'months', today: 0 }, 1)).toBe('1 month later');
    expect(movedWords({ ...demand, unit: 'months', today: 0 }, -3)).toBe('3 months earlier');
  });
});

describe('flip points', () => {
  it('are told by the nearest, each assumption and offer once', () => {
    const rows = flipRows(
      findings([
        flip({}),
        flip({ offerId: 'b', after: 1.3, distance: 0.3, leaves: false }),
        flip({ offerId: 'b', after: 1.4, distance: 0.4, leaves: false }),
        flip({ before: 0.9, after: 0.8, distance: 0.2 }),
      ]),
    );
    expect(nearestRows(rows).map(({ offerId, after }) => [offerId, after])).toEqual([
      ['a', 1.12],
      ['b', 1.3],
      ['a', 0.8],
    ]);
    expect(rows.map(betweenWords)[0]).toBe('+11 % → +12 %');
    expect(flipSentence(rows, (id) => `Offer ${id}`)).toBe(
      'Nearest: Offer a leaves the portfolio when “Demand of all lanes” goes to +12 %, 12.0 % away from today.',
    );
  });

  it('say where nothing flips', () => {
    expect(noFlipWords(findings([flip({})]))).toEqual([
      'Discount rate: no flip within 4.0 % to 9.6 %; at 12.0 % no portfolio keeps the rules',
    ]);
    expect(flipSentence([], () => '')).toBe('No decision has flipped so far.');
  });
});

describe('a tornado', () => {
  it('says what moves the cost most, and what each end means', () => {
    const kept = (expectedCost: number) => ({ expectedCost, objective: expectedCost, broken: [] });
    const found: TornadoFindings = {
      name: 'tornado',
      today: { kept: kept(1_000_000), best: kept(990_000) },
      bars: [
        {
          assumption: demand,
          confidence: null,
          low: { value: 0.8, kept: kept(900_000), best: kept(850_000) },
          high: { value: 1.2, kept: null, best: null },
          swing: 100_000,
        },
      ],
    };
    expect(tornadoSentence(found, 'USD')).toBe(
      '“Demand of all lanes” moves the expected cost of $1,000,000 most: by $100K from low to high. Not reacting to it costs up to $50K.',
    );
    const [bar] = found.bars;
    expect(bar === undefined ? '' : barWords(bar, found, 'USD')).toMatch(
      /^Demand of all lanes\n−20 %: −\$100K \(−10\.0 %\); the best one −\$150K .*\n\+20 %: the portfolio has no dispatch there$/,
    );
  });
});

describe('stress', () => {
  it('says what breaks first', () => {
    const event: StressEvent = {
      id: 'x',
      name: 'Outage',
      sentence: 'It happens.',
      kept: {
        expectedCost: 1500,
        objective: 1500,
        broken: [
          {
            family: 'Service',
            path: '',
            sentence: 'Raise the share that “Serving” may leave unserved from 0 % to 100 %.',
            from: 0,
            to: 1,
            unit: 'share',
          },
        ],
      },
      best: null,
      firstShortfall: { month: '2027-03', laneId: 'l', bandId: 'b', unmetShare: 0.125 },
      overrides: [],
    };
    const nameOf = { lane: () => 'Serving', band: () => 'Surge' };
    expect(breaksFirst(event, nameOf)).toBe(
      'Only if you raise the share that “Serving” may leave unserved from 0 % to 100 %. Serving first goes short in Mar 2027 (Surge): 12.50 % of its work over the horizon.',
    );
    const kept = { expectedCost: 1000, objective: 1000, broken: [] };
    const found: StressFindings = { name: 'stress', today: { kept, best: kept }, events: [event] };
    expect(stressSentence(found, 'USD')).toBe(
      'The dearest event is “Outage”: +$500 expected. 1 of 1 events break a rule.',
    );
    expect(breaksFirst({ ...event, kept, firstShortfall: null }, nameOf)).toBe('Nothing: every rule is kept.');
  });
});
