import type { Formulation } from '../../main/optimiser/formulation.ts';
import type { PurchaseVariable } from '../../main/optimiser/variables.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';

/** The purchases that column values stand for, however small. */
export function portfolioOf({ data, variables }: Formulation, columnValues: ArrayLike<number>): Portfolio {
  return variables.purchases.flatMap(({ contract, start, band, column, unitsPerStep }) => {
    const units = (columnValues[column] ?? 0) * unitsPerStep;
    const offerId = data.contracts[contract]?.offer.id;
    const startMonth = data.months[start];
    if (units <= 0 || offerId === undefined || startMonth === undefined) return [];
    return [
      { offerId, startMonth, units, isLocked: true, bandId: band === null ? null : (data.bandIds[band] ?? null) },
    ];
  });
}

/** Units of a portfolio that a purchase variable stands for. */
export function unitsOf({ data }: Formulation, portfolio: Portfolio, variable: PurchaseVariable): number {
  const offerId = data.contracts[variable.contract]?.offer.id;
  const startMonth = data.months[variable.start];
  const bandId = variable.band === null ? null : data.bandIds[variable.band];
  return portfolio
    .filter(
      (purchase) => purchase.offerId === offerId && purchase.startMonth === startMonth && purchase.bandId === bandId,
    )
    .reduce((sum, { units }) => sum + units, 0);
}
