/** First month of the sample's horizon. */
export const SAMPLE_START_MONTH = '2027-01';

/** Months of the sample's horizon. */
export const SAMPLE_HORIZON_MONTHS = 36;

/** The day on which the assumed figures of the sample were set. */
export const ASSUMED_ON = '2026-11-23';

/** Hours of an average month: prices by the month in the sources use it. */
export const HOURS_PER_AVERAGE_MONTH = 730;

/** Said in the notes of everything that is built from the catalogue. */
export const ILLUSTRATIVE =
  'Illustrative: edit before use. Prices are public list prices before tax, support, storage, network and negotiation, and their dates differ; supply limits, existing contracts and demand are assumed.';
