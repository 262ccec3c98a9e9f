import type { Migration } from './migration.ts';
import { BAND_COLUMNS, laneResultsView, monthAt, RUN_COLUMNS } from './view-parts.ts';

const SPEND_COLUMN = `
      coalesce(lane.value ->> '$.spendUnitHours', 0) AS spend_unit_hours,`;

/** Promised spend for analysts: a view of its own, and a column of what it served for each lane. */
export const spendViews: Migration = {
  version: 3,
  sql: `
    CREATE VIEW v_monthly_spend AS
    SELECT ${RUN_COLUMNS},
      ${monthAt('promised.key')},
      ${BAND_COLUMNS},
      spend.value ->> '$.offerId' AS offer_id,
      currency,
      promised.value AS promised_spend,
      json_extract(spend.value, '$.usedByMonth[' || promised.key || ']') AS used_spend
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.spend') AS spend,
      json_each(spend.value, '$.committedByMonth') AS promised;

    DROP VIEW v_lane_results;

    ${laneResultsView(SPEND_COLUMN)}
  `,
};
