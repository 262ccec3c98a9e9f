import type { Band } from '../../shared/domain/band.ts';
import { assumed } from './provenance.ts';

/** The bands a new plan starts with, with price moves and readiness slips of the catalogue's offers and placements. */
export function starterBands(): Band[] {
  return [
    {
      id: 'conservative',
      name: 'Conservative',
      probability: 0.25,
      demandMultiplier: 0.96,
      annualGrowthDelta: -0.12,
      pricePaths: [
        { offerId: 'hyperstack-h100-12m', path: [{ month: '2028-01', multiplier: 0.9 }] },
        { offerId: 'aws-h200-spot', path: [{ month: '2028-01', multiplier: 0.85 }] },
      ],
      readinessSlips: [],
      provenance: [assumed([], 'probability and spread of demand and prices; calibrate on your own past forecasts')],
    },
    {
      id: 'expected',
      name: 'Expected',
      probability: 0.5,
      demandMultiplier: 1,
      annualGrowthDelta: 0,
      pricePaths: [],
      readinessSlips: [],
      provenance: [assumed([], 'probability')],
    },
    {
      id: 'surge',
      name: 'Surge',
      probability: 0.25,
      demandMultiplier: 1.04,
      annualGrowthDelta: 0.12,
      pricePaths: [
        { offerId: 'hyperstack-h100-12m', path: [{ month: '2027-10', multiplier: 1.15 }] },
        { offerId: 'coreweave-b200-12m', path: [{ month: '2027-10', multiplier: 1.1 }] },
        { offerId: 'aws-h200-spot', path: [{ month: '2027-10', multiplier: 1.4 }] },
        { offerId: 'coreweave-b200-spot', path: [{ month: '2027-10', multiplier: 1.5 }] },
      ],
      readinessSlips: [
        { placementId: 'recommendation-inferentia2', slipMonths: 4 },
        { placementId: 'training-trainium1', slipMonths: 3 },
      ],
      provenance: [
        assumed(
          [],
          'probability and spread; contract prices rise with demand, and roadmaps of new silicon slip as engineers are busy',
        ),
      ],
    },
  ];
}
