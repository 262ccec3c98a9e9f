import type { PortfolioData } from './portfolio-data.ts';
import type { PurchaseVariable } from './variables.ts';

/** Units fixed for the purchases of an offer, month and band, over all tiers; null when they are free. */
export function fixedUnits(
  data: PortfolioData,
  variable: Pick<PurchaseVariable, 'contract' | 'start' | 'band'>,
): number | null {
  const fixed = data.fixedPurchases.filter(
    ({ contract, start, band }) =>
      contract === variable.contract &&
      start === variable.start &&
      (band === null || variable.band === null || band === variable.band),
  );
  if (fixed.length > 0) return fixed.reduce((sum, { units }) => sum + units, 0);
  const otherBand = data.fixedPurchases.some(
    ({ contract, start }) => contract === variable.contract && start === variable.start,
  );
  return otherBand && data.isEvaluation ? 0 : null;
}
