/** Columns that tell the run of a row. */
export const RUN_COLUMNS = 'run_id, plan_id, scenario_id, created_at AS run_created_at';

/** Columns that tell the band of a row; its JSON is `band`. */
export const BAND_COLUMNS = `band.value ->> '$.bandId' AS band_id,
      band.value ->> '$.probability' AS probability`;

/** The calendar month of the run that a list's position in months stands for. */
export function monthAt(position: string): string {
  return `strftime('%Y-%m', runs.start_month || '-01', '+' || ${position} || ' months') AS month`;
}

/** The view of lanes; `spendColumn`: what stands between committed and on-demand unit-hours. */
export function laneResultsView(spendColumn: string): string {
  return `CREATE VIEW v_lane_results AS
    SELECT ${RUN_COLUMNS},
      ${BAND_COLUMNS},
      lane.value ->> '$.laneId' AS lane_id,
      lane.value ->> '$.requiredWork' AS required_work,
      lane.value ->> '$.servedWork' AS served_work,
      lane.value ->> '$.unmetWork' AS unmet_work,
      lane.value ->> '$.committedUnitHours' AS committed_unit_hours,${spendColumn}
      lane.value ->> '$.onDemandUnitHours' AS on_demand_unit_hours,
      lane.value ->> '$.interruptibleUnitHours' AS interruptible_unit_hours,
      currency,
      lane.value ->> '$.effectiveCost' AS effective_cost,
      lane.value ->> '$.costPerUnit' AS cost_per_unit,
      lane.value ->> '$.coverage' AS coverage,
      lane.value ->> '$.effectiveSavingsRate' AS effective_savings_rate
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.lanes') AS lane;`;
}

/** The view of offers; `clauseColumns`: what stands behind its other columns. */
export function offersView(clauseColumns: string): string {
  return `CREATE VIEW v_offers AS
    SELECT plan_id, plans.name AS plan_name,
      offer.value ->> '$.id' AS offer_id,
      offer.value ->> '$.name' AS name,
      offer.value ->> '$.kind' AS kind,
      offer.value ->> '$.provider' AS provider,
      offer.value ->> '$.region' AS region,
      offer.value ->> '$.acceleratorId' AS accelerator_id,
      content ->> '$.currency' AS currency,
      offer.value ->> '$.ratePerUnitHour' AS rate_per_unit_hour,
      offer.value ->> '$.usageRatePerUnitHour' AS usage_rate_per_unit_hour,
      offer.value ->> '$.upfrontPerUnit' AS upfront_per_unit,
      offer.value ->> '$.monthlyFeePerUnit' AS monthly_fee_per_unit,
      offer.value ->> '$.spendPerHourPerUnit' AS spend_per_hour_per_unit,
      offer.value ->> '$.deliveredShare' AS delivered_share,
      offer.value ->> '$.termMonths' AS term_months,
      offer.value ->> '$.minimumUnits' AS minimum_units,
      offer.value ->> '$.blockUnits' AS block_units,
      offer.value ->> '$.maximumUnits' AS maximum_units,
      offer.value ->> '$.maximumUnitsPerStart' AS maximum_units_per_start,
      offer.value ->> '$.earliestStartMonth' AS earliest_start_month,
      offer.value ->> '$.latestStartMonth' AS latest_start_month,
      offer.value ->> '$.leadTimeMonths' AS lead_time_months,
      offer.value ->> '$.isDiscount' AS is_discount,
      offer.value ->> '$.isCapacityGuaranteed' AS is_capacity_guaranteed${clauseColumns}
    FROM plans, json_each(content, '$.assumptions.offers') AS offer;`;
}
