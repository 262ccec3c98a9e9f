import type { Migration } from './migration.ts';

/** Views for analysts; `resources/help/data-views.md` describes every column. */
export const views: Migration = {
  version: 2,
  sql: `
    CREATE VIEW v_plans AS
    SELECT plan_id, name,
      content ->> '$.question' AS question,
      content ->> '$.currency' AS currency,
      content ->> '$.startMonth' AS start_month,
      content ->> '$.horizonMonths' AS horizon_months,
      json_array_length(content, '$.assumptions.lanes') AS lanes,
      json_array_length(content, '$.assumptions.workloads') AS workloads,
      json_array_length(content, '$.assumptions.offers') AS offers,
      json_array_length(content, '$.scenarios') AS scenarios,
      revision, created_at, updated_at
    FROM plans;

    CREATE VIEW v_lanes AS
    SELECT plan_id, plans.name AS plan_name,
      lane.value ->> '$.id' AS lane_id,
      lane.value ->> '$.name' AS name,
      lane.value ->> '$.laneType' AS lane_type,
      lane.value ->> '$.workUnit' AS work_unit,
      lane.value ->> '$.unitCost.name' AS quoted_unit,
      lane.value ->> '$.unitCost.perWorkUnit' AS quoted_units_per_work_unit,
      lane.value ->> '$.latencyTargetMs' AS latency_target_ms,
      lane.value ->> '$.headroomShare' AS headroom_share,
      lane.value ->> '$.interruptionToleranceShare' AS interruption_tolerance_share,
      lane.value ->> '$.deferrableShare' AS deferrable_share,
      lane.value ->> '$.unmetPenaltyPerWorkUnit' AS unmet_penalty_per_work_unit,
      lane.value ->> '$.guardrails.minimumReadiness' AS minimum_readiness,
      lane.value ->> '$.guardrails.observabilityFloor' AS observability_floor,
      lane.value ->> '$.guardrails.specialisedShareCap' AS specialised_share_cap,
      lane.value ->> '$.guardrails.minimumElasticShare' AS minimum_elastic_share,
      lane.value ->> '$.guardrails.longestTermMonths' AS longest_term_months
    FROM plans, json_each(content, '$.assumptions.lanes') AS lane;

    CREATE VIEW v_offers AS
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
      offer.value ->> '$.isCapacityGuaranteed' AS is_capacity_guaranteed
    FROM plans, json_each(content, '$.assumptions.offers') AS offer;

    CREATE VIEW v_runs AS
    SELECT run_id, plan_id, plan_name, scenario_id, scenario_name, created_at, kind, status, currency, start_month,
      inputs ->> '$.horizonMonths' AS horizon_months,
      expected_cost,
      result ->> '$.cvar' AS cvar,
      objective,
      result ->> '$.proof.bound' AS bound,
      gap,
      result ->> '$.proof.seconds' AS seconds,
      result ->> '$.proof.rows' AS "rows",
      result ->> '$.proof.columns' AS "columns",
      result ->> '$.proof.nonzeros' AS nonzeros,
      solver_version, app_version, inputs_hash
    FROM runs;

    CREATE VIEW v_purchases AS
    SELECT run_id, plan_id, scenario_id, created_at AS run_created_at,
      purchase.value ->> '$.offerId' AS offer_id,
      purchase.value ->> '$.bandId' AS band_id,
      purchase.value ->> '$.startMonth' AS start_month,
      purchase.value ->> '$.lastMonth' AS last_month,
      purchase.value ->> '$.signByMonth' AS sign_by_month,
      purchase.value ->> '$.units' AS units,
      purchase.value ->> '$.isLocked' AS is_locked,
      purchase.value ->> '$.isSignNow' AS is_sign_now,
      currency,
      purchase.value ->> '$.totalCash' AS total_cash,
      purchase.value ->> '$.breakEvenMonth' AS break_even_month
    FROM runs, json_each(result, '$.purchases') AS purchase;

    CREATE VIEW v_monthly_results AS
    SELECT run_id, plan_id, scenario_id, created_at AS run_created_at,
      strftime('%Y-%m', runs.start_month || '-01', '+' || effective.key || ' months') AS month,
      band.value ->> '$.bandId' AS band_id,
      band.value ->> '$.probability' AS probability,
      cost.value ->> '$.source' AS source,
      cost.value ->> '$.acceleratorId' AS accelerator_id,
      cost.value ->> '$.contractId' AS contract_id,
      currency,
      effective.value AS effective_cost,
      json_extract(cost.value, '$.billedByMonth[' || effective.key || ']') AS billed_cost
    FROM runs,
      json_each(result, '$.bands') AS band,
      json_each(band.value, '$.costs') AS cost,
      json_each(cost.value, '$.effectiveByMonth') AS effective;

    CREATE VIEW v_lane_results AS
    SELECT run_id, plan_id, scenario_id, created_at AS run_created_at,
      band.value ->> '$.bandId' AS band_id,
      band.value ->> '$.probability' AS probability,
      lane.value ->> '$.laneId' AS lane_id,
      lane.value ->> '$.requiredWork' AS required_work,
      lane.value ->> '$.servedWork' AS served_work,
      lane.value ->> '$.unmetWork' AS unmet_work,
      lane.value ->> '$.committedUnitHours' AS committed_unit_hours,
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
