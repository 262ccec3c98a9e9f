import { describe, expect, it } from 'vitest';
import type { RegretFindings, RegretRow } from '../../shared/domain/questions/regret.ts';
import { aBand } from '../builders/a-band.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { randomInput } from '../optimiser/random-input.ts';
import { provenSolution } from '../optimiser/solve-checked.ts';
import { ask, askAbout } from './ask.ts';

// 2027-01 to 2027-03 have 744 + 672 + 744 = 2160 hours. The lane wants 100 work units an hour when demand is low: 10 units
// of “gpu”, each 4320 on demand or 2592 reserved at 1.2 from January on; and 20 units when it is high.

const question = { name: 'regret' } as const;
const lowAndHigh = [
  aBand({ id: 'low', probability: 0.5 }),
  aBand({ id: 'high', probability: 0.5, demandMultiplier: 2 }),
];
const reserved = aReservation({ ratePerUnitHour: 1.2, latestStartMonth: '2027-01' });
const offers = [anOnDemandOffer(), reserved];

function rowOf({ rows }: RegretFindings, kind: string, bandId?: string): RegretRow {
  const found = rows.find(({ portfolio }) => {
    return portfolio.kind === kind && (portfolio.kind !== 'band-best' || portfolio.bandId === bandId);
  });
  if (found === undefined) throw new Error(`The board has no row ${kind}.`);
  return found;
}

const cents = (value: number | null): number => Math.round((value ?? Number.NaN) * 100) / 100;
const costsOf = ({ cells }: RegretRow): number[] => cells.map(({ cost }) => cents(cost));
const regretsOf = ({ cells }: RegretRow): number[] => cells.map(({ regret }) => cents(regret));
const bought = ({ purchases }: RegretRow): string[] =>
  purchases.map(({ offerId, startMonth, units }) => `${cents(units)} ${offerId} ${startMonth}`);

describe('a regret board by hand', () => {
  it('has every portfolio in every band, its regret, and what information is worth', async () => {
    // Units 11 to 20 cost 2592 reserved, 4320 · 0.5 = 2160 on demand: ten are held. Low 25 920; high 25 920 + 43 200.
    const findings = await ask(checkedInput({ bands: lowAndHigh, offers }), question);
    const hedged = rowOf(findings, 'hedged');
    expect(costsOf(hedged)).toEqual([25_920, 69_120]);
    expect(cents(hedged.expectedCost)).toBe(47_520);
    // Sure of low: the same ten. Sure of high: twenty, 51 840 in either band, half of them idle in low.
    expect(costsOf(rowOf(findings, 'band-best', 'low'))).toEqual([25_920, 69_120]);
    const high = rowOf(findings, 'band-best', 'high');
    expect(costsOf(high)).toEqual([51_840, 51_840]);
    expect(high.cells.map(({ idleShare }) => cents(idleShare))).toEqual([0.5, 0]);
    // At the end of January 1.2 · 1416 are owed on each of twenty units.
    expect(high.cells.map(({ peakCommitment }) => cents(peakCommitment))).toEqual([33_984, 33_984]);
    // For the average fifteen are held: 38 880, and 5 · 4320 in high.
    const mean = rowOf(findings, 'mean-best');
    expect(costsOf(mean)).toEqual([38_880, 60_480]);
    expect(costsOf(rowOf(findings, 'on-demand'))).toEqual([43_200, 86_400]);
    expect(regretsOf(hedged)).toEqual([0, 17_280]);
    expect(regretsOf(high)).toEqual([25_920, 0]);
    expect(regretsOf(mean)).toEqual([12_960, 8640]);
    expect(regretsOf(rowOf(findings, 'on-demand'))).toEqual([17_280, 34_560]);
    expect(findings.rows[findings.minimaxRow ?? -1]).toBe(mean);
    expect(cents(mean.maximumRegret)).toBe(12_960);
    // WS 0.5 · (25 920 + 51 840); EEV 0.5 · (38 880 + 60 480).
    const information = findings.information!;
    expect(cents(information.waitAndSee)).toBe(38_880);
    expect(cents(information.perfectInformation)).toBe(47_520 - 38_880);
    expect(cents(information.meanPlan)).toBe(49_680);
    expect(cents(information.stochasticSolution)).toBe(49_680 - 47_520);
    expect(information).toMatchObject({ meanPlanBreaksIn: [], hasOtherMeanPlan: false });
  });

  it('weighs the rows by the risk of the plan, and information without it', async () => {
    // λ = 1 counts the worst band: all twenty are held, 51 840. Without risk still 47 520.
    const findings = await ask(
      checkedInput({ bands: lowAndHigh, offers, policy: { riskWeight: 1, cvarLevel: 0.5 } }),
      question,
    );
    expect(cents(rowOf(findings, 'hedged').objective)).toBe(51_840);
    expect(cents(rowOf(findings, 'on-demand').objective)).toBe(86_400);
    expect(cents(findings.information!.hedged)).toBe(47_520);
  });

  it('dispatches a band without probability as cheaply as any', async () => {
    // Ten units are held; in high ten more are paid on demand, though unmet work could cost nothing in expectation.
    const bands = [aBand({ id: 'low' }), aBand({ id: 'high', probability: 0, demandMultiplier: 2 })];
    const findings = await ask(checkedInput({ bands, offers }), question);
    expect(costsOf(rowOf(findings, 'own'))).toEqual([25_920, 69_120]);
    expect(findings.rows.filter(({ portfolio }) => portfolio.kind === 'own')).toHaveLength(1);
  });

  it('has no finite value of hedging where the mean plan breaks a rule, and says in which band', async () => {
    // Fifteen units, five of them idle in low, are more than a tenth: 11.1 may be held.
    const overcommitCaps = [{ id: 'cap', name: 'Cap', bandId: 'low', maximumIdleShare: 0.1, scope: 'total' as const }];
    const { information, rows } = await ask(
      checkedInput({ bands: lowAndHigh, offers, policy: { overcommitCaps } }),
      question,
    );
    expect(information).toMatchObject({ meanPlan: null, stochasticSolution: null, meanPlanBreaksIn: ['low'] });
    const mean = rows.find(({ portfolio }) => portfolio.kind === 'mean-best');
    expect(mean?.broken).toEqual([expect.stringContaining('“Cap”')]);
    expect(mean?.cells.map(({ cost }) => cents(cost))).toEqual([38_880, 60_480]);
  });

  it('says where another mean plan costs as much', async () => {
    // Reserved at the price on demand: any number of units costs the same.
    const same = [anOnDemandOffer(), aReservation({ ratePerUnitHour: 2, latestStartMonth: '2027-01' })];
    const { information } = await ask(checkedInput({ bands: lowAndHigh, offers: same }), question);
    expect(information).toMatchObject({ hasOtherMeanPlan: true });
    expect(cents(information?.stochasticSolution ?? null)).toBe(0);
  });
});

describe('portfolios that nobody optimised', () => {
  it('renew like for like what runs out', async () => {
    const input = checkedInput({
      bands: lowAndHigh,
      existingCommitments: [anExistingCommitment()],
      offers: [
        anOnDemandOffer(),
        aReservation({ id: 'dear', ratePerUnitHour: 1.5 }),
        aReservation({ id: 'other', provider: 'Another', ratePerUnitHour: 0.5, latestStartMonth: '2027-01' }),
        aReservation(),
      ],
    });
    const row = rowOf(await ask(input, question), 'status-quo');
    expect(bought(row)).toEqual(['2 gpu-3m 2027-03']);
    expect(row.assumed).toEqual([expect.stringContaining('“Running reservation” is followed from 2027-03')]);
  });

  it('let run off what cannot be renewed', async () => {
    const input = checkedInput({ existingCommitments: [anExistingCommitment()], offers });
    const row = rowOf(await ask(input, question), 'status-quo');
    expect(bought(row)).toEqual([]);
    expect(row.assumed).toEqual([expect.stringContaining('runs off')]);
  });

  it('commit when as much was paid on demand as the commitment costs', async () => {
    // A unit costs 1488 in January, 1344 in February. From February 2136 would be reserved; from March 744 + 720 + 744 =
    // 2208, less than the 2832 paid by then. After May another 1440 are paid on demand.
    const row = rowOf(
      await ask(checkedInput({ months: 6, offers: [anOnDemandOffer(), aReservation()] }), question),
      'break-even',
    );
    expect(bought(row)).toEqual(['10 gpu-3m 2027-03']);
    expect(costsOf(row)).toEqual([10 * (2832 + 2208 + 1440)]);
  });

  it('commit for a band alone once it is revealed', async () => {
    // The bands are told apart from February on: until then the average of 15 units is seen, then 10 or 20. Of the units
    // that are used in both months, 10 in low and 15 in high, 2832 is paid by the end of February; of the others of high 1344.
    const input = checkedInput({
      months: 6,
      bands: lowAndHigh,
      offers: [anOnDemandOffer(), aReservation({ latestStartMonth: '2027-03' })],
      policy: { revealMonth: 1 },
    });
    const { purchases } = rowOf(await ask(input, question), 'break-even');
    const units = purchases.map(({ bandId, startMonth, units: n }) => `${bandId} ${startMonth} ${cents(n)}`);
    expect(units).toEqual(['low 2027-03 10', 'high 2027-03 15']);
  });

  it('look back at the first month', async () => {
    // Demand doubles in February; the rule holds what January wants.
    const rows = [{ laneId: 'serving', bandId: 'expected', blockId: 'all', workPerHourByMonth: [100, 200, 200] }];
    const row = rowOf(await ask(checkedInput({ demand: { kind: 'table', rows }, offers }), question), 'look-back');
    expect(bought(row)).toEqual(['10 gpu-3m 2027-01']);
    expect(costsOf(row)).toEqual([25_920 + 10 * 2 * 1416]);
  });

  it('are costed, and say which limits give way, where they break rules', async () => {
    // Five units on demand serve half of the work; the rest costs 50 · 2160 · 100 by the penalty.
    const findings = await ask(
      checkedInput({
        bands: lowAndHigh.slice(0, 1).map((band) => ({ ...band, probability: 1 })),
        offers: [anOnDemandOffer({ maximumUnits: 5 }), reserved],
      }),
      question,
    );
    const row = rowOf(findings, 'on-demand');
    expect(row.broken).toEqual([expect.stringContaining('“Serving”')]);
    expect(row.cells.map(({ unmetShare }) => cents(unmetShare))).toEqual([0.5]);
    expect(costsOf(row)).toEqual([5 * 4320 + 50 * 2160 * 100]);
    expect(findings.rows.indexOf(row)).not.toBe(findings.minimaxRow);
  });

  it('hold locked purchases too', async () => {
    const portfolio = [aPurchase({ offerId: 'gpu-3m', startMonth: '2027-01', units: 12, isLocked: true })];
    const findings = await ask(checkedInput({ bands: lowAndHigh, offers, portfolio }), question);
    expect(bought(rowOf(findings, 'on-demand'))).toEqual(['12 gpu-3m 2027-01']);
    expect(regretsOf(rowOf(findings, 'band-best', 'low'))[0]).toBe(0);
  });
});

describe('regret boards of random plans', () => {
  it.each([1, 2, 3, 4, 6, 8, 9, 10])('keep to what regret and information mean (plan %i)', async (seed) => {
    const input = randomInput(41_000 + seed, { isDivisible: true });
    const solution = await provenSolution(input);
    if (solution === null || solution.bands.length === 0) return;
    const { findings, tellings } = await askAbout(input, solution, question);
    expect(tellings).toBeGreaterThan(findings.rows.length);
    // Renewals and early ends before the reveal month are the same in every band, so even its own best may be regretted.
    const hasChoices = input.assumptions.offers.some(
      (offer) =>
        'clauses' in offer &&
        (offer.clauses.renewal ?? offer.clauses.earlyTermination ?? offer.clauses.exchange) !== null,
    );
    const noiseOf = (cost: number): number => 1e-5 * Math.max(1, Math.abs(cost));
    const keeping = findings.rows.filter(({ broken }) => broken.length === 0);
    for (const { regret } of keeping.flatMap(({ cells }) => cells)) expect(regret).toBeGreaterThanOrEqual(0);
    const ownCells = keeping.flatMap(({ portfolio, cells }) =>
      cells.filter(({ bandId }) => portfolio.kind === 'band-best' && portfolio.bandId === bandId),
    );
    for (const { regret, cost } of hasChoices ? [] : ownCells) expect(regret).toBeLessThanOrEqual(noiseOf(cost));
    if (findings.information === null) return;
    const { waitAndSee, hedged, meanPlan } = findings.information;
    expect(waitAndSee).toBeLessThanOrEqual(hedged + noiseOf(hedged));
    expect(hedged).toBeLessThanOrEqual((meanPlan ?? Infinity) + noiseOf(hedged));
  });
});
