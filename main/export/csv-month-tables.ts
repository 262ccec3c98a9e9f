import { type CsvTableParts, type Field } from './csv-text.ts';
import { everyBand, offerName } from './csv-rows.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** One row for each month of a series. */
function byMonth(facts: WorkbookFacts, lead: readonly Field[], ...series: readonly (readonly number[])[]): Field[][] {
  return facts.months.map((month, t) => [...lead, month, ...series.map((values) => values[t] ?? 0)]);
}

function contractName(facts: WorkbookFacts, contractId: string | null): string {
  const existing = facts.existing.find(({ id }) => id === contractId);
  return existing?.name ?? offerName(facts, contractId);
}

/** Cost by band, source, contract and month. */
export function monthlyCostTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'monthly-cost',
    headers: [
      'band_id',
      'band',
      'source',
      'accelerator',
      'contract_id',
      'contract',
      'month',
      `effective_cost_${currency}`,
      `billed_cost_${currency}`,
    ],
    rows: everyBand(facts, ({ result }) =>
      result.costs.flatMap((series) =>
        byMonth(
          facts,
          [
            series.source,
            facts.acceleratorName(series.acceleratorId),
            series.contractId,
            contractName(facts, series.contractId),
          ],
          series.effectiveByMonth,
          series.billedByMonth,
        ),
      ),
    ),
  };
}

/** Committed units sold on, by band, offer, block and month. */
export function resaleTable(facts: WorkbookFacts): CsvTableParts {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  return {
    name: 'resale',
    headers: ['band_id', 'band', 'offer_id', 'offer', 'block', 'month', 'block_hours', 'units'],
    rows: everyBand(facts, ({ result }) =>
      result.resales.flatMap(({ offerId, blockId, unitsByMonth }) => {
        const b = blocks.findIndex(({ id }) => id === blockId);
        const lead = [offerId, offerName(facts, offerId), blocks[b]?.name ?? blockId];
        return byMonth(facts, lead, facts.hours[b] ?? [], unitsByMonth);
      }),
    ),
  };
}

/** Who serves what: units and work by band, lane, block, source and month. */
export function dispatchTable(facts: WorkbookFacts): CsvTableParts {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  return {
    name: 'dispatch',
    headers: [
      'band_id',
      'band',
      'lane_id',
      'lane',
      'work_unit',
      'block',
      'source',
      'accelerator',
      'offer_id',
      'offer',
      'provider',
      'longest_term_months',
      'month',
      'block_hours',
      'units',
      'work_units_per_hour',
    ],
    rows: everyBand(facts, ({ result }) =>
      result.dispatch.flatMap((series) => {
        const b = blocks.findIndex(({ id }) => id === series.blockId);
        const lane = facts.lanes.find(({ id }) => id === series.laneId);
        const lead = [
          series.laneId,
          lane?.name ?? '',
          lane?.workUnit ?? '',
          blocks[b]?.name ?? series.blockId,
          series.source,
          facts.acceleratorName(series.acceleratorId),
          series.offerId,
          offerName(facts, series.offerId),
          series.origin?.provider ?? null,
          series.origin?.longestTermMonths ?? null,
        ];
        return byMonth(facts, lead, facts.hours[b] ?? [], series.unitsByMonth, series.workPerHourByMonth);
      }),
    ),
  };
}

/** Committed units by band, accelerator and month. */
export function capacityTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'capacity',
    headers: [
      'band_id',
      'band',
      'accelerator_id',
      'accelerator',
      `usage_rate_${currency}_per_unit_hour`,
      'provider',
      'longest_term_months',
      'month',
      'existing_units',
      'purchased_units',
    ],
    rows: everyBand(facts, ({ result }) =>
      result.capacity.flatMap((series) =>
        byMonth(
          facts,
          [
            series.acceleratorId,
            facts.acceleratorName(series.acceleratorId),
            series.usageRatePerUnitHour,
            series.origin?.provider ?? null,
            series.origin?.longestTermMonths ?? null,
          ],
          series.existingUnitsByMonth,
          series.purchasedUnitsByMonth,
        ),
      ),
    ),
  };
}

/** Promised, used and unused spend by band, spend commitment and month. */
export function spendTable(facts: WorkbookFacts): CsvTableParts {
  const { currency } = facts.run.input;
  return {
    name: 'spend',
    headers: [
      'band_id',
      'band',
      'offer_id',
      'offer',
      'month',
      `promised_spend_${currency}`,
      `used_spend_${currency}`,
      `unused_spend_${currency}`,
    ],
    rows: everyBand(facts, ({ result }) =>
      result.spend.flatMap(({ offerId, committedByMonth, usedByMonth }) =>
        byMonth(
          facts,
          [offerId, offerName(facts, offerId)],
          committedByMonth,
          usedByMonth,
          committedByMonth.map((promised, t) => promised - (usedByMonth[t] ?? 0)),
        ),
      ),
    ),
  };
}
