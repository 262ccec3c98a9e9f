import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../main/answers/answer-question.ts';
import type { FrontierMeasure, FrontierPoint } from '../../shared/domain/questions/frontier.ts';
import { aBand } from '../builders/a-band.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { provenSolution, solveChecked } from '../optimiser/solve-checked.ts';
import { unwatched } from '../optimiser/unwatched.ts';
import { ask, askAbout } from './ask.ts';

// 2027-01 to 2027-03 have 744 + 672 + 744 = 2160 hours. The lane wants 100 work units an hour: 10 units of “gpu”.

const reserved = aReservation({ latestStartMonth: '2027-01' });
const bands = [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 })];

const question = (against: FrontierMeasure, points = 3) => ({ name: 'frontier', against, points }) as const;

const rounded = (points: readonly FrontierPoint[], x: (point: FrontierPoint) => number): number[][] =>
  points.map((point) => [x(point), point.servedCost].map((value) => Number(value.toFixed(4))));

describe('a frontier by hand', () => {
  it('against lock-in', async () => {
    // At the end of January 672 + 744 = 1416 are owed on a unit: 14 160 on ten. Half of that holds five, the others cost 2.
    const { points, answer } = await ask(checkedInput({ offers: [anOnDemandOffer(), reserved] }), question('lock-in'));
    expect(rounded(points, ({ peakCommitment }) => peakCommitment)).toEqual([
      [14_160, 21_600],
      [7080, 32_400],
      [0, 43_200],
    ]);
    expect(answer).toMatchObject({ expectedCost: 21_600 });
    expect(points[1]?.overrides).toEqual([{ path: ['policy', 'lockInCap'], value: 7080 }]);
  });

  it('against idle capacity', async () => {
    // Ten more units are wanted half the time, at 4 on demand: 20 are held, half of them idle when demand is low. A quarter
    // idle holds 10 / 0.75 = 13.33: 28 800, and 6.67 on demand half the time, 28 800. None idle: 21 600 + 43 200.
    const input = checkedInput({ bands, offers: [anOnDemandOffer({ ratePerUnitHour: 4 }), reserved] });
    const { points, bandId } = await ask(input, question('overcommit'));
    expect(bandId).toBe('low');
    expect(rounded(points, ({ idleShare }) => idleShare)).toEqual([
      [0.5, 43_200],
      [0.25, 57_600],
      [0, 64_800],
    ]);
  });

  it('against unmet work', async () => {
    // A fifth unmet leaves eight units, a tenth nine.
    const { points } = await ask(checkedInput({ offers: [anOnDemandOffer(), reserved] }), question('shortfall'));
    expect(rounded(points, ({ unmetShare }) => unmetShare)).toEqual([
      [0.2, 17_280],
      [0.1, 19_440],
      [0, 21_600],
    ]);
  });

  it('against risk', async () => {
    // Units 11 to 20 cost 2160 held, or 4320 · 0.4 = 1728 expected on demand: at λ = 0 they are not held, and the worst band
    // costs 21 600 + 43 200. At λ = 0.99 its cost is what counts: 20 held, 43 200 in either band.
    const unlikely = [
      aBand({ id: 'low', probability: 0.6 }),
      aBand({ id: 'high', probability: 0.4, demandMultiplier: 2 }),
    ];
    const input = checkedInput({
      bands: unlikely,
      offers: [anOnDemandOffer(), reserved],
      policy: { cvarLevel: 0.6 },
    });
    const { points } = await ask(input, question('cvar', 2));
    expect(rounded(points, ({ cvar }) => cvar)).toEqual([
      [64_800, 38_880],
      [43_200, 43_200],
    ]);
  });

  it('ends where no portfolio keeps the rules', async () => {
    // On demand there are five units only: at least five must be held, which owe 7080.
    const input = checkedInput({ offers: [anOnDemandOffer({ maximumUnits: 5 }), reserved] });
    const { points, infeasibleSettings } = await ask(input, question('lock-in', 4));
    expect(rounded(points, ({ peakCommitment }) => peakCommitment)).toEqual([
      [14_160, 21_600],
      [9440, 28_800],
    ]);
    expect(infeasibleSettings.map(Math.round)).toEqual([4720]);
  });

  it('has one point where nothing is left to trade', async () => {
    const { points } = await ask(checkedInput({ offers: [anOnDemandOffer()] }), question('lock-in'));
    expect(points).toHaveLength(1);
  });
});

it('tells each point as it is found, and ends when it is stopped', async () => {
  const input = checkedInput({ offers: [anOnDemandOffer(), reserved] });
  const solution = await solveChecked(input);
  expect((await askAbout(input, solution, question('lock-in'))).tellings).toBe(5);
  let told = 0;
  const hooks = unwatched({ shouldStop: () => told >= 2 });
  const isWhole = await answerQuestion({ input, solution, question: question('lock-in') }, hooks, (findings) => {
    told += 1;
    expect(findings.name).toBe('frontier');
  });
  expect(isWhole).toBe(false);
  expect(told).toBe(2);
});

/** True where no point lies above the line between its neighbours, to the solver's noise. */
function isConvex(points: readonly { readonly x: number; readonly y: number }[], noise: number): boolean {
  return points.every((point, n) => {
    const [before, after] = [points[n - 1], points[n + 1]];
    if (before === undefined || after === undefined || before.x === after.x) return true;
    const line = before.y + ((after.y - before.y) * (point.x - before.x)) / (after.x - before.x);
    return point.y <= line + noise;
  });
}

describe('frontiers of random plans', () => {
  it.each([1, 2, 3, 4, 5, 6])('cost more the tighter they are, and ever more (plan %i)', async (seed) => {
    const input = randomInput(40_000 + seed, { isDivisible: true });
    const solution = await provenSolution(input);
    if (solution === null || solution.bands.length === 0) return;
    for (const against of ['lock-in', 'cvar'] as const) {
      const { findings } = await askAbout(input, solution, question(against, 5));
      const noise = 1e-5 * Math.max(1, Math.abs(findings.points[0]?.expectedCost ?? 0));
      const drawn = findings.points.map(({ setting, objective, expectedCost, cvar }) =>
        against === 'cvar' ? { x: cvar, y: expectedCost } : { x: setting, y: objective },
      );
      drawn.slice(1).forEach((point, n) => {
        expect(point.x).toBeLessThanOrEqual(drawn[n]!.x + noise);
        expect(point.y).toBeGreaterThanOrEqual(drawn[n]!.y - noise);
      });
      expect(isConvex(drawn, 10 * noise)).toBe(true);
    }
  });
});
