import type { ResaleSeries } from '../../../shared/domain/resale-series.ts';
import { at } from '../costs.ts';
import type { Decisions } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';

/** Units sold on in a band, by offer and block. */
export function bandResales(data: PortfolioData, decisions: Decisions, s: number): ResaleSeries[] {
  const ofBand = decisions.resales.filter((resale) => resale.s === s);
  const byPlace = Map.groupBy(ofBand, ({ contract, b }) => `${contract}/${b}`);
  return [...byPlace.values()].map((resales): ResaleSeries => {
    const { contract, b } = at(resales, 0);
    const unitsByMonth = data.months.map(() => 0);
    for (const { t, units } of resales) unitsByMonth[t] = at(unitsByMonth, t) + units;
    return { offerId: at(data.contracts, contract).offer.id, blockId: at(data.blockIds, b), unitsByMonth };
  });
}
