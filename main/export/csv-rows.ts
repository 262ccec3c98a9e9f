import type { Field } from './csv-text.ts';
import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';

/** Rows of every band, one after the other, each led by its band. */
export function everyBand(facts: WorkbookFacts, rowsOf: (entry: BandFacts) => Field[][]): Field[][] {
  return facts.bands.flatMap((entry) => rowsOf(entry).map((row) => [entry.band.id, entry.band.name, ...row]));
}

/** The name of an offer, or of an existing promise to spend; empty for null. */
export function offerName({ run, rateCardOffers }: WorkbookFacts, offerId: string | null): string {
  return [...run.input.assumptions.offers, ...rateCardOffers].find(({ id }) => id === offerId)?.name ?? '';
}
