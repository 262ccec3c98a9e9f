import { describe, expect, test } from 'vitest';
import { changeLive, closeLive, openLive, stopLive } from '../../main/handlers/live.ts';
import { events } from '../../shared/events.ts';
import { noLiveChange } from '../../shared/domain/live-change.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { someServices, type TestServices } from './some-services.ts';

const SCENARIO = { planId: 'plan', scenarioId: 'base' };
const NONE = noLiveChange(someAssumptions());

/** 10 units are wanted in every hour of 2160 h; 4 are reserved at 1, so 6 run on demand at 2. */
function servicesWithPlan(): TestServices {
  const services = someServices();
  services.store.createPlan(aPlan({ scenarios: [aScenario({ portfolio: [aPurchase({ units: 4 })] })] }));
  return services;
}

describe('sliders', () => {
  test('cost the portfolio as it stands, then where they stand, and then find the best one there', async () => {
    const services = servicesWithPlan();
    const { sessionId, baseline } = await openLive(services, SCENARIO);
    // 2160 × (4 × 1 + 6 × 2) = 34 560.
    expect(baseline.expectedCost).toBeCloseTo(34_560, 2);

    const { figures, sequence } = await changeLive(services, {
      sessionId,
      change: { ...NONE, demandFactor: 2 },
      sequence: 1,
    });
    // 20 units are wanted: 2160 × (4 × 1 + 16 × 2) = 77 760.
    expect(sequence).toBe(1);
    expect(figures?.expectedCost).toBeCloseTo(77_760, 2);

    const improved = events['live/improved'].parse(await services.nextEvent('live/improved'));
    // All 20 reserved: 2160 × 20 = 43 200.
    expect(improved).toMatchObject({ sessionId, sequence: 1 });
    expect(improved.figures.expectedCost).toBeCloseTo(43_200, 2);
    expect(services.store.openPlan('plan').plan.scenarios[0]?.portfolio, 'nothing is kept').toHaveLength(1);
    await closeLive(services, { sessionId });
  });

  test('that move on are answered for the newest place alone', async () => {
    const services = servicesWithPlan();
    const { sessionId } = await openLive(services, SCENARIO);
    const answers = await Promise.all(
      [1.1, 1.2, 1.3, 2].map((demandFactor, index) =>
        changeLive(services, { sessionId, change: { ...NONE, demandFactor }, sequence: index + 1 }),
      ),
    );
    expect(answers.slice(1, 3).map(({ figures }) => figures)).toEqual([null, null]);
    expect(answers[3]?.figures?.expectedCost).toBeCloseTo(77_760, 2);
    await services.nextEvent('live/improved');
    const told = services.emitted.filter(({ event }) => event === 'live/improved');
    expect(told.map(({ payload }) => events['live/improved'].parse(payload).sequence)).not.toContain(1);
  });

  test('follow the price of one offer, and say that every rule is kept', async () => {
    const services = servicesWithPlan();
    const { sessionId } = await openLive(services, SCENARIO);
    const change = { ...NONE, riskWeight: 0.5, priceFactor: { offerId: 'gpu-od', factor: 2 } };
    const { figures } = await changeLive(services, { sessionId, change, sequence: 1 });
    // On demand at 4: 2160 × (4 × 1 + 6 × 4) = 60 480.
    expect(figures).toMatchObject({ isFeasible: true, feasibility: 'Keeps every rule.' });
    expect(figures?.expectedCost).toBeCloseTo(60_480, 2);
  });

  test('stop looking when asked, and go on with the next move', async () => {
    const services = servicesWithPlan();
    const { sessionId } = await openLive(services, SCENARIO);
    await changeLive(services, { sessionId, change: { ...NONE, demandFactor: 1.5 }, sequence: 1 });
    stopLive(services, { sessionId });
    const { figures } = await changeLive(services, { sessionId, change: { ...NONE, demandFactor: 2 }, sequence: 2 });
    expect(figures?.expectedCost).toBeCloseTo(77_760, 2);
    const improved = events['live/improved'].parse(await services.nextEvent('live/improved'));
    expect(improved.sequence, 'nothing is told of the search that was stopped').toBe(2);
  });

  test('are refused once closed, and opening too many closes the first', async () => {
    const services = servicesWithPlan();
    const [first, second, third] = [
      await openLive(services, SCENARIO),
      await openLive(services, SCENARIO),
      await openLive(services, SCENARIO),
    ];
    const move = (sessionId: string): Promise<unknown> =>
      changeLive(services, { sessionId, change: NONE, sequence: 1 });
    await expect(move(first.sessionId)).rejects.toThrow(/closed/);
    await expect(move(second.sessionId)).resolves.toMatchObject({ sequence: 1 });
    await closeLive(services, { sessionId: third.sessionId });
    await closeLive(services, { sessionId: third.sessionId });
    await expect(move(third.sessionId)).rejects.toThrow(/closed/);
  });

  test('do not open on a scenario that cannot be solved', async () => {
    const services = someServices();
    services.store.createPlan(aPlan({ scenarios: [aScenario({ portfolio: [aPurchase({ offerId: 'gone' })] })] }));
    await expect(openLive(services, SCENARIO)).rejects.toThrow(/gone/);
  });
});
