import { override } from '../../../shared/domain/scaled-values.ts';
import { type ListChanges, shareChange } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** At λ = 1 what happens outside the tail would cost nothing. */
const LARGEST_RISK_WEIGHT = 0.99;
/** Yearly discount rates above this are no assumption that planners make. */
const LARGEST_DISCOUNT_RATE = 0.3;

/** λ; of a plan with several bands. */
export const riskWeightChange: ListChanges = ({ assumptions: { policy, bands } }) =>
  bands.length < 2
    ? []
    : [
        shareChange(
          {
            key: 'risk-weight',
            name: 'Risk weight',
            overridesAt: (value) => [override(['policy', 'riskWeight'], value)],
            confidence: weakestConfidence([policy], 'riskWeight'),
          },
          policy.riskWeight,
          LARGEST_RISK_WEIGHT,
        ),
      ];

/** β of each overcommit cap. */
export const overcommitCapChanges: ListChanges = ({ assumptions: { policy } }) =>
  policy.overcommitCaps.map(({ id, name, maximumIdleShare }) =>
    shareChange(
      {
        key: `overcommit-cap/${id}`,
        name: `Overcommit cap “${name}”`,
        overridesAt: (value) => [override(['policy', 'overcommitCaps', id, 'maximumIdleShare'], value)],
        confidence: weakestConfidence([policy], 'overcommitCaps'),
      },
      maximumIdleShare,
    ),
  );

/** The yearly discount rate. */
export const discountRateChange: ListChanges = ({ assumptions: { policy } }) =>
  policy.annualDiscountRate < 0
    ? []
    : [
        shareChange(
          {
            key: 'discount-rate',
            name: 'Yearly discount rate',
            overridesAt: (value) => [override(['policy', 'annualDiscountRate'], value)],
            confidence: weakestConfidence([policy], 'annualDiscountRate'),
          },
          policy.annualDiscountRate,
          LARGEST_DISCOUNT_RATE,
        ),
      ];
