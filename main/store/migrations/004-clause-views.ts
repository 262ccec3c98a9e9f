import type { Migration } from './migration.ts';
import { BAND_COLUMNS, monthAt, offersView, RUN_COLUMNS } from './view-parts.ts';

const CLAUSE_COLUMNS = `,
      json_array_length(offer.value, '$.clauses.volumeTiers') AS volume_tiers,
      json_array_length(offer.value, '$.clauses.ramp') AS ramp_steps,
      offer.value ->> '$.clauses.earlyTermination.fromMonthOfTerm' AS termination_from_month,
      offer.value ->> '$.clauses.earlyTermination.feeShare' AS termination_fee_share,
      offer.value ->> '$.clauses.earlyTermination.refundPool' AS termination_refund_pool,
      offer.value ->> '$.clauses.exchange.feeShare' AS exchange_fee_share,
      offer.value ->> '$.clauses.exchange.mustNotShrink' AS exchange_must_not_shrink,
      offer.value ->> '$.clauses.resale.recoveredShare' AS resale_recovered_share,
      offer.value ->> '$.clauses.renewal.rateMultiplier' AS renewal_rate_multiplier,
      offer.value ->> '$.clauses.renewal.isAutomatic' AS renewal_is_automatic`;

/** Clauses of offers for analysts, and what was done with contracts by them: options used, and units sold on. */
export const clauseViews: Migration = {
  version: 4,
  sql: `
    DROP VIEW v_offers;

    ${offersView(CLAUSE_COLUMNS)}

    CREATE VIEW v_contract_options AS
    SELECT ${RUN_COLUMNS},
      ${BAND_COLUMNS},
      option.value ->> '$.kind' AS kind,
      option.value ->> '$.offerId' AS offer_id,
      option.value ->> '$.startMonth' AS start_month,
      option.value ->> '$.termStartMonth' AS term_start_month,
      option.value ->> '$.month' AS month,
      option.value ->> '$.units' AS units,
      currency,
      option.value ->> '$.fee' AS fee,
      option.value ->> '$.refund' AS refund
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.options') AS option;

    CREATE VIEW v_monthly_resale AS
    SELECT ${RUN_COLUMNS},
      ${monthAt('units.key')},
      ${BAND_COLUMNS},
      resale.value ->> '$.offerId' AS offer_id,
      resale.value ->> '$.blockId' AS block_id,
      units.value AS units_sold_on
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.resales') AS resale,
      json_each(resale.value, '$.unitsByMonth') AS units;
  `,
};
