import type { ResaleSeries } from '../../shared/domain/resale-series.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { deliveredUnits } from './held-terms.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

function told(band: BandFigures, place: string, sentence: string, excess = 0): Violation {
  return { family: 'contract-options', place: joinPath('bands', band.band.id, 'resales', place), sentence, excess };
}

/** A series of units sold on: of a contract with that right, in a block of the plan, once, over all months. */
function checkSeries(figures: PlanFigures, band: BandFigures, series: ResaleSeries): Violation[] {
  const { offers, loadBlocks } = figures.input.assumptions;
  const offer = offers.find(({ id }) => id === series.offerId);
  const place = joinPath(series.offerId, series.blockId);
  const twins = band.result.resales.filter(
    ({ offerId, blockId }) => offerId === series.offerId && blockId === series.blockId,
  );
  const isAllowed = offer !== undefined && 'clauses' in offer && offer.clauses.resale !== null;
  const rules: [boolean, string][] = [
    [!isAllowed, 'sells on what may not be sold on.'],
    [!loadBlocks.blocks.some(({ id }) => id === series.blockId), 'names a load block that is not planned.'],
    [series.unitsByMonth.length !== figures.months.length, `does not hold ${figures.months.length} months.`],
    [twins.length > 1, 'stands twice.'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, sentence]) => told(band, place, sentence));
}

/** Units sold on of an offer are not less than 0 and at most those its terms deliver; use of the pool counts elsewhere. */
export function checkResale(figures: PlanFigures, band: BandFigures): Violation[] {
  return band.result.resales.flatMap((series) => {
    const terms = band.terms.filter(({ offer }) => offer.id === series.offerId);
    const ofMonths = figures.months.flatMap((month, t) => {
      const sold = series.unitsByMonth[t] ?? 0;
      const held = terms.reduce((sum, term) => sum + deliveredUnits(term, t), 0);
      const place = joinPath(series.offerId, series.blockId, month);
      const over = excessOver({ left: sold, right: held });
      return [
        ...(excessOver({ left: 0, right: sold }) > 0 ? [told(band, place, `sells on ${sold} units.`)] : []),
        ...(over > 0 ? [told(band, place, `sells on ${sold} units of ${held} held.`, over)] : []),
      ];
    });
    return [...checkSeries(figures, band, series), ...ofMonths];
  });
}
