import type { Migration } from './migration.ts';

/** Promised spend for analysts: a view of its own, and a column of what it served for each lane. */
export const spendViews: Migration = {
  version: 3,
  sql: `
    CREATE VIEW v_monthly_spend AS
    SELECT run_id, plan_id, scenario_id, created_at AS run_created_at,
      strftime('%Y-%m', runs.start_month || '-01', '+' || promised.key || ' months') AS month,
      band.value ->> '$.bandId' AS band_id,
      band.value ->> '$.probability' AS probability,
      spend.value ->> '$.offerId' AS offer_id,
      currency,
      promised.value AS promised_spend,
      json_extract(spend.value, '$.usedByMonth[' || promised.key || ']') AS used_spend
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.spend') AS spend,
      json_each(spend.value, '$.committedByMonth') AS promised;

    DROP VIEW v_lane_results;

    CREATE VIEW v_lane_results AS
    SELECT run_id, plan_id, scenario_id, created_at AS run_created_at,
      band.value ->> '$.bandId' AS band_id,
      band.value ->> '$.probability' AS probability,
      lane.value ->> '$.laneId' AS lane_id,
      lane.value ->> '$.requiredWork' AS required_work,
      lane.value ->> '$.servedWork' AS served_work,
      lane.value ->> '$.unmetWork' AS unmet_work,
      lane.value ->> '$.committedUnitHours' AS committed_unit_hours,
      coalesce(lane.value ->> '$.spendUnitHours', 0) AS spend_unit_hours,
      lane.value ->> '$.onDemandUnitHours' AS on_demand_unit_hours,
      lane.value ->> '$.interruptibleUnitHours' AS interruptible_unit_hours,
      currency,
      lane.value ->> '$.effectiveCost' AS effective_cost,
      lane.value ->> '$.costPerUnit' AS cost_per_unit,
      lane.value ->> '$.coverage' AS coverage,
      lane.value ->> '$.effectiveSavingsRate' AS effective_savings_rate
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.lanes') AS lane;
  `,
};
