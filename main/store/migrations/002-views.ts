import type { Migration } from './migration.ts';
import { BAND_COLUMNS, laneResultsView, monthAt, offersView, RUN_COLUMNS } from './view-parts.ts';

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

    ${offersView('')}

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
    SELECT ${RUN_COLUMNS},
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
    SELECT ${RUN_COLUMNS},
      ${monthAt('effective.key')},
      ${BAND_COLUMNS},
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

    ${laneResultsView('')}
  `,
};
