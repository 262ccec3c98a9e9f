import { input, label } from './cell.ts';
import { serialOfMonth } from './month-columns.ts';
import type { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import { type KeyedTable, writeTable } from './write-table.ts';

/** Bands and their probabilities. */
export function writeBands(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'probability'> {
  return writeTable(
    sheet,
    'Bands',
    { name: 'Band', probability: 'Probability (share)' },
    facts.bands.map(({ band, result }) => [
      band.id,
      { name: label(band.name), probability: input(result.probability, 'factor') },
    ]),
  );
}

/** Lanes with what unmet work costs and how cost is quoted. */
export function writeLanes(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'penalty' | 'quotedUnits'> {
  return writeTable(
    sheet,
    'Lanes',
    {
      name: 'Lane',
      workUnit: 'Work unit',
      quotedUnit: 'Quoted unit',
      quotedUnits: 'Quoted units (per work unit)',
      penalty: `Penalty for unmet work (${facts.run.input.currency} per work unit)`,
    },
    facts.lanes.map((lane) => [
      lane.id,
      {
        name: label(lane.name),
        workUnit: label(lane.workUnit),
        quotedUnit: label(lane.unitCost.name),
        quotedUnits: input(lane.unitCost.perWorkUnit, 'quantity'),
        penalty: input(lane.unmetPenaltyPerWorkUnit, 'money'),
      },
    ]),
  );
}

/** Terms of the contracts that are bought. */
export function writeContractOffers(
  sheet: SheetDraft,
  facts: WorkbookFacts,
): KeyedTable<'termMonths' | 'upfront' | 'residual' | 'fee' | 'rate' | 'renewal'> {
  const { currency } = facts.run.input;
  return writeTable(
    sheet,
    'Contracts on offer (those that are bought)',
    {
      name: 'Offer',
      provider: 'Provider',
      accelerator: 'Accelerator',
      kind: 'Kind',
      termMonths: 'Term (months)',
      upfront: `Upfront (${currency} per unit)`,
      residual: `Residual value (${currency} per unit)`,
      fee: `Monthly fee (${currency} per unit and month)`,
      rate: `Rate (${currency} per unit-hour, used or not)`,
      renewal: 'Price factor of a renewal',
    },
    facts.contractOffers.map((offer) => [
      offer.id,
      {
        name: label(offer.name),
        provider: label(offer.provider),
        accelerator: label(facts.acceleratorName(offer.acceleratorId)),
        kind: label(offer.kind),
        termMonths: input(offer.termMonths, 'whole'),
        upfront: input(offer.upfrontPerUnit, 'money'),
        residual: input(offer.kind === 'owned' ? offer.residualPerUnit : 0, 'money'),
        fee: input(offer.monthlyFeePerUnit, 'money'),
        rate: input(offer.ratePerUnitHour, 'rate'),
        renewal: input(offer.clauses.renewal?.rateMultiplier ?? 1, 'factor'),
      },
    ]),
  );
}

/** Rates of the offers paid by use that serve work. */
export function writeElasticOffers(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'rate'> {
  return writeTable(
    sheet,
    'Capacity paid by use (offers that serve work)',
    {
      name: 'Offer',
      provider: 'Provider',
      accelerator: 'Accelerator',
      kind: 'Kind',
      rate: `Rate (${facts.run.input.currency} per paid unit-hour)`,
    },
    facts.elasticOffers.map((offer) => [
      offer.id,
      {
        name: label(offer.name),
        provider: label(offer.provider),
        accelerator: label(facts.acceleratorName(offer.acceleratorId)),
        kind: label(offer.kind),
        rate: input(offer.ratePerUnitHour, 'rate'),
      },
    ]),
  );
}

/** What using committed capacity costs besides. */
export function writeUsageRates(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'rate'> {
  return writeTable(
    sheet,
    'Charges for using committed capacity (power, licences)',
    { accelerator: 'Accelerator', rate: `Usage rate (${facts.run.input.currency} per unit-hour used)` },
    facts.pools.map((pool) => [
      pool.key,
      {
        accelerator: label(facts.acceleratorName(pool.acceleratorId)),
        rate: input(pool.usageRatePerUnitHour, 'rate'),
      },
    ]),
  );
}

/** Commitments that were signed before the plan. */
export function writeExisting(
  sheet: SheetDraft,
  facts: WorkbookFacts,
): KeyedTable<'units' | 'firstMonth' | 'lastMonth' | 'rate' | 'fee' | 'amortised'> {
  const { currency } = facts.run.input;
  return writeTable(
    sheet,
    'Existing commitments',
    {
      name: 'Commitment',
      provider: 'Provider',
      accelerator: 'Accelerator',
      kind: 'Kind',
      units: 'Units',
      firstMonth: 'First month',
      lastMonth: 'Last month',
      rate: `Rate (${currency} per unit-hour, used or not)`,
      fee: `Monthly fee (${currency} per unit and month)`,
      amortised: `Upfront paid before, spread (${currency} per unit and month)`,
    },
    facts.existing.map((commitment) => [
      commitment.id,
      {
        name: label(commitment.name),
        provider: label(commitment.provider),
        accelerator: label(facts.acceleratorName(commitment.acceleratorId)),
        kind: label(commitment.kind),
        units: input(commitment.units, 'quantity'),
        firstMonth: input(serialOfMonth(commitment.firstMonth), 'month'),
        lastMonth: input(serialOfMonth(commitment.lastMonth), 'month'),
        rate: input(commitment.ratePerUnitHour, 'rate'),
        fee: input(commitment.monthlyFeePerUnit, 'money'),
        amortised: input(commitment.amortisedUpfrontPerUnitMonth, 'money'),
      },
    ]),
  );
}

/** Migrations that are paid for inside the horizon. */
export function writeMigrations(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'startMonth' | 'cost'> {
  return writeTable(
    sheet,
    'Migrations',
    {
      lane: 'Lane',
      accelerator: 'Accelerator',
      startMonth: 'Start month',
      cost: `One-off cost (${facts.run.input.currency})`,
    },
    facts.migrations.map(({ placement, migration }) => [
      placement.id,
      {
        lane: label(facts.laneName(placement.laneId)),
        accelerator: label(facts.acceleratorName(placement.acceleratorId)),
        startMonth: input(serialOfMonth(migration.startMonth), 'month'),
        cost: input(migration.cost, 'money'),
      },
    ]),
  );
}
