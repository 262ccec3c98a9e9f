import type { CsvTableParts } from './csv-text.ts';
import { everyBand, offerName } from './csv-rows.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** What is bought, and what each purchase means over its term. */
export function purchasesTable(facts: WorkbookFacts): CsvTableParts {
  const { currency, assumptions } = facts.run.input;
  return {
    name: 'purchases',
    headers: [
      'offer_id',
      'offer',
      'provider',
      'accelerator',
      'band_id',
      'sign_by_month',
      'start_month',
      'last_month',
      'units',
      'is_locked',
      'is_sign_now',
      `total_cash_${currency}`,
      'break_even_month',
    ],
    rows: facts.run.solution.purchases.map((purchase) => {
      const offer = assumptions.offers.find(({ id }) => id === purchase.offerId);
      const acceleratorId = offer !== undefined && 'acceleratorId' in offer ? offer.acceleratorId : null;
      return [
        purchase.offerId,
        offer?.name ?? '',
        offer?.provider ?? '',
        facts.acceleratorName(acceleratorId),
        purchase.bandId,
        purchase.signByMonth,
        purchase.startMonth,
        purchase.lastMonth,
        purchase.units,
        purchase.isLocked,
        purchase.isSignNow,
        purchase.totalCash,
        purchase.breakEvenMonth,
      ];
    }),
  };
}

/** Clauses of contracts that are used in every band. */
export function optionsTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'options',
    headers: [
      'band_id',
      'band',
      'kind',
      'offer_id',
      'offer',
      'start_month',
      'term_start_month',
      'month',
      'units',
      `fee_${currency}`,
      `refund_${currency}`,
    ],
    rows: everyBand(facts, ({ result }) =>
      result.options.map(({ kind, offerId, startMonth, termStartMonth, month, units, fee, refund }) => [
        kind,
        offerId,
        offerName(facts, offerId),
        startMonth,
        termStartMonth,
        month,
        units,
        fee,
        refund,
      ]),
    ),
  };
}

/** Every lane in every band, over the horizon. */
export function lanesTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'lanes',
    headers: [
      'band_id',
      'band',
      'lane_id',
      'lane',
      'work_unit',
      'required_work_units',
      'served_work_units',
      'unmet_work_units',
      'committed_unit_hours',
      'spend_unit_hours',
      'on_demand_unit_hours',
      'interruptible_unit_hours',
      `effective_cost_${currency}`,
      'coverage_share',
      'effective_savings_rate_share',
      'quoted_unit',
      `cost_${currency}_per_quoted_unit`,
    ],
    rows: everyBand(facts, ({ result }) =>
      result.lanes.map((row) => {
        const lane = facts.lanes.find(({ id }) => id === row.laneId);
        return [
          row.laneId,
          lane?.name ?? '',
          lane?.workUnit ?? '',
          row.requiredWork,
          row.servedWork,
          row.unmetWork,
          row.committedUnitHours,
          row.spendUnitHours,
          row.onDemandUnitHours,
          row.interruptibleUnitHours,
          row.effectiveCost,
          row.coverage,
          row.effectiveSavingsRate,
          lane?.unitCost.name ?? '',
          row.costPerUnit,
        ];
      }),
    ),
  };
}

/** Every band, over the horizon. */
export function bandsTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'bands',
    headers: [
      'band_id',
      'band',
      'probability_share',
      `effective_cost_${currency}`,
      `billed_cost_${currency}`,
      `discounted_cost_${currency}`,
      `penalty_cost_${currency}`,
      `unallocated_cost_${currency}`,
      'unmet_work_share',
      'committed_unit_hours',
      'idle_unit_hours',
      'utilisation_share',
      'coverage_share',
      'effective_savings_rate_share',
    ],
    rows: everyBand(facts, ({ result }) => [
      [
        result.probability,
        result.effectiveCost,
        result.billedCost,
        result.discountedCost,
        result.penaltyCost,
        result.unallocatedCost,
        result.unmetWorkShare,
        result.committedUnitHours,
        result.idleUnitHours,
        result.utilisation,
        result.coverage,
        result.effectiveSavingsRate,
      ],
    ]),
  };
}

/** Every sampled path the run was optimised on; without any rows where it was optimised on its bands alone. */
export function pathsTable({ run, bands }: WorkbookFacts): CsvTableParts {
  return {
    name: 'paths',
    headers: [
      'band_id',
      'band',
      'path',
      'probability_share',
      `discounted_cost_${run.input.currency}`,
      'unmet_work_share',
      'idle_share',
    ],
    rows: run.solution.paths.map((path) => [
      path.bandId,
      bands.find(({ band }) => band.id === path.bandId)?.band.name ?? '',
      path.number,
      path.probability,
      path.discountedCost,
      path.unmetWorkShare,
      path.idleShare,
    ]),
  };
}

/** What was solved and how far it is proven. */
export function proofTable({ run }: WorkbookFacts): CsvTableParts {
  const { proof: shown, expectedCost, cvar, message } = run.solution;
  const { currency, kind, startMonth, horizonMonths } = run.input;
  return {
    name: 'proof',
    headers: ['what', 'value', 'unit'],
    rows: [
      ['plan', run.planName, ''],
      ['scenario', run.scenarioName, ''],
      ['kind', kind, ''],
      ['status', shown.status, ''],
      ['message', message, ''],
      ['objective', shown.objective, currency],
      ['bound', shown.bound, currency],
      ['gap', shown.gap, 'share of the objective'],
      ['expected_cost', expectedCost, currency],
      ['cvar', cvar, currency],
      ['start_month', startMonth, 'month'],
      ['horizon', horizonMonths, 'months'],
      ['seconds', shown.seconds, 'seconds'],
      ['rows', shown.rows, ''],
      ['columns', shown.columns, ''],
      ['nonzeros', shown.nonzeros, ''],
      ['solver', shown.solverVersion, ''],
      ['lanewise', run.appVersion, ''],
      ['solved_at', run.createdAt, 'UTC'],
      ['inputs_sha256', shown.inputsHash, ''],
    ],
  };
}
