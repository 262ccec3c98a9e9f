import type { PortfolioData } from './portfolio-data.ts';
import type { PurchaseVariable } from './variables.ts';

/** Units fixed for a purchase variable, or null when it is free. */
export function fixedUnits(data: PortfolioData, variable: PurchaseVariable): number | null {
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
