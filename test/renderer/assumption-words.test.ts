import { describe, expect, test } from 'vitest';
import { filterOffers } from '../../renderer/features/assumptions/contracts/offer-filter.ts';
import { calendarSentences } from '../../renderer/features/assumptions/demand/calendar-sentences.ts';
import { demandViewOf, workPerHourAt } from '../../renderer/features/assumptions/demand/demand-view.ts';
import { checkField } from '../../renderer/features/assumptions/fields/check-field.ts';
import { weakestConfidence } from '../../renderer/features/assumptions/fields/weakest-confidence.ts';
import { fieldWords } from '../../renderer/state/field-words.ts';
import { valueWords } from '../../renderer/features/assumptions/inspector/value-words.ts';
import { firstOpenMonth, placedPairs } from '../../renderer/features/assumptions/placement/placement-view.ts';
import { bandSchema } from '../../shared/domain/band.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPlan } from '../builders/a-plan.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const assumptions = someAssumptions();

describe('checkField', () => {
  test('says why a value does not fit, and nothing when it does', () => {
    expect(checkField(bandSchema, aBand(), ['probability'], 1.5)).toContain('share from 0 to 1');
    expect(checkField(bandSchema, aBand(), ['probability'], 0.5)).toBeNull();
    expect(checkField(bandSchema, aBand(), ['probability'], null)).toBe('It must be a number.');
  });
});

describe('values in words', () => {
  test.each([
    ['probability', 0.25, '25 %'],
    ['headroomShare', 0.123, '12.3 %'],
    ['annualDiscountRate', 0.08, '8 %'],
    ['ratePerUnitHour', 2.5, '2.5 USD'],
    ['unmetPenaltyPerWorkUnit', 1200, '1,200 USD'],
    ['termMonths', 12, '12'],
    ['startMonth', '2027-01', 'Jan 2027'],
    ['isLocked', false, 'no'],
    ['maximumUnits', null, 'none'],
    ['owner', '', 'none'],
    ['laneId', 'gone', 'gone'],
    ['amortisedUpfrontPerUnitMonth', 3, '3 USD'],
  ])('%s %j reads “%s”', (field, value, words) => {
    expect(valueWords(field, value, 'USD', assumptions)).toBe(words);
  });

  test('a pointer reads as the name it points to', () => {
    const lane = assumptions.lanes[0];
    expect(valueWords('laneId', lane?.id, 'USD', assumptions)).toBe(lane?.name);
  });

  test('a field’s name reads as words', () => {
    expect(fieldWords('ratePerUnitHour')).toBe('rate per unit hour');
    expect(fieldWords('isIncumbent')).toBe('runs there today');
  });
});

describe('sources', () => {
  test('the least certain one stands for the entry', () => {
    const source = { fields: [], source: 'x', date: null };
    expect(weakestConfidence([])).toBeNull();
    expect(
      weakestConfidence([
        { ...source, confidence: 'published' },
        { ...source, confidence: 'derived' },
      ]),
    ).toBe('derived');
  });
});

describe('offers', () => {
  test('are found by every word of name, provider, kind or accelerator', () => {
    const offers = [aReservation({ name: 'Alpha 1 year' }), anOnDemandOffer({ name: 'Beta' })];
    expect(filterOffers(offers, '', assumptions)).toBe(offers);
    expect(filterOffers(offers, 'reservation ALPHA', assumptions)).toEqual([offers[0]]);
    expect(filterOffers(offers, 'on demand', assumptions)).toEqual([offers[1]]);
    expect(filterOffers(offers, 'alpha beta', assumptions)).toEqual([]);
  });
});

describe('demand and placement as the screens show them', () => {
  test('the mean over the hours of a month is the workload’s own demand', () => {
    const plan = aPlan();
    const view = demandViewOf(plan.assumptions, plan.startMonth, plan.horizonMonths);
    expect(workPerHourAt(view, { lane: 0, month: 0, band: 0, block: null })).toBeCloseTo(100, 9);
    expect(workPerHourAt(view, { lane: 9, month: 0, band: 0, block: null })).toBe(0);
  });

  test('a placement opens with its migration, later where the band slips its readiness, or never', () => {
    const placement = aPlacement({
      isIncumbent: false,
      readiness: [{ month: '2027-01', kernelCoverage: 1, compilerMaturity: 1, observability: 1 }],
      migration: { status: 'approved', startMonth: '2027-02', rampMonths: 2, finalShare: 1, cost: 0 },
    });
    const slipped = aBand({ id: 'slipped', readinessSlips: [{ placementId: placement.id, slipMonths: 2 }] });
    const some = someAssumptions({ placements: [placement], bands: [aBand(), slipped] });
    const pair = placedPairs(some)[0];
    if (pair === undefined) throw new Error('The placement must stand in the matrix.');
    const openIn = (bandId: string, horizon: number) => firstOpenMonth(pair, some, bandId, '2027-01', horizon);
    expect(openIn(aBand().id, 6)).toBe('2027-02');
    expect(openIn('slipped', 6)).toBe('2027-03');
    expect(openIn('slipped', 2)).toBeNull();
  });

  test('calendar rules read as sentences', () => {
    const blocks = [
      { id: 'peak', name: 'Peak' },
      { id: 'night', name: 'Night' },
    ];
    expect(
      calendarSentences({
        blocks,
        hours: {
          kind: 'calendar',
          rules: [
            {
              blockId: 'peak',
              weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
              fromHour: 9,
              toHour: 24,
            },
          ],
          otherwiseBlockId: 'night',
        },
        provenance: [],
      }),
    ).toEqual(['Peak: Monday to Friday from 9:00 to midnight.', 'Night: every other hour.']);
  });
});
