import { type Cell, figure, input, label, note } from './cell.ts';
import { type Expression, named } from './expression.ts';
import {
  writeBands,
  writeContractOffers,
  writeElasticOffers,
  writeExisting,
  writeLanes,
  writeMigrations,
  writeUsageRates,
} from './input-tables.ts';
import { serialOfMonth } from './month-columns.ts';
import { writeExistingSpend, writeRateCards, writeSpendOffers } from './spend-inputs.ts';
import { writeTiers } from './tier-factor.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import { writeTable } from './write-table.ts';

/** Figures of a plan that have a name of their own in the workbook. */
const GENERAL_NAMES = [
  'StartMonth',
  'DiscountRate',
  'RiskWeight',
  'CvarLevel',
  'MonthsPerYear',
  'HoursPerDay',
  'Tolerance',
  'UnitTolerance',
] as const;
export type GeneralName = (typeof GENERAL_NAMES)[number];

/** Cells of the sheet “Inputs” that other sheets calculate with. */
export type InputCells = {
  readonly sheet: SheetDraft;
  /** The workbook's names of single cells. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
  readonly general: (name: GeneralName) => Expression;
  readonly bands: ReturnType<typeof writeBands>;
  readonly lanes: ReturnType<typeof writeLanes>;
  readonly contracts: ReturnType<typeof writeContractOffers>;
  readonly spends: ReturnType<typeof writeSpendOffers>;
  readonly rates: ReturnType<typeof writeRateCards>;
  readonly tiers: ReturnType<typeof writeTiers>;
  readonly elastics: ReturnType<typeof writeElasticOffers>;
  readonly usage: ReturnType<typeof writeUsageRates>;
  readonly existing: ReturnType<typeof writeExisting>;
  readonly existingSpend: ReturnType<typeof writeExistingSpend>;
  readonly migrations: ReturnType<typeof writeMigrations>;
};

/** A check may be off by rounding, in money: half a cent. */
const TOLERANCE = 0.005;

/** A purchase this many units short of a volume tier has reached it. */
const UNIT_TOLERANCE = 1e-6;

const MONTHS_PER_YEAR = 12;
const HOURS_PER_DAY = 24;

/** A host outside every sheet, from where each reference is written in full. */
const NOWHERE = { sheet: '', row: -1, column: -1 };

type General = { readonly meaning: string; readonly value: Cell; readonly unit: string; readonly remark: string };

function generalInputs({ run }: WorkbookFacts): Record<GeneralName, General> {
  const { policy } = run.input.assumptions;
  return {
    StartMonth: {
      meaning: 'Start month',
      value: input(serialOfMonth(run.input.startMonth), 'month'),
      unit: 'month',
      remark: 'The month with number 0.',
    },
    DiscountRate: {
      meaning: 'Annual discount rate',
      value: input(policy.annualDiscountRate, 'percent'),
      unit: 'per year',
      remark: 'A month counts (1 + rate)^(−its number / months in a year).',
    },
    RiskWeight: {
      meaning: 'Risk weight λ',
      value: input(policy.riskWeight, 'percent'),
      unit: 'share',
      remark: '0 %: expected cost alone decides. 100 %: CVaR alone decides.',
    },
    CvarLevel: {
      meaning: 'CVaR level α',
      value: input(policy.cvarLevel, 'percent'),
      unit: 'share',
      remark: 'CVaR is the mean cost of the worst 1 − α of probability.',
    },
    MonthsPerYear: { meaning: 'Months in a year', value: figure(MONTHS_PER_YEAR, 'whole'), unit: 'months', remark: '' },
    HoursPerDay: { meaning: 'Hours in a day', value: figure(HOURS_PER_DAY, 'whole'), unit: 'hours', remark: '' },
    Tolerance: {
      meaning: 'Tolerance of the checks',
      value: input(TOLERANCE, 'factor'),
      unit: run.input.currency,
      remark: 'A check holds when the difference is smaller.',
    },
    UnitTolerance: {
      meaning: 'Tolerance of volume tiers',
      value: input(UNIT_TOLERANCE, 'factor'),
      unit: 'units',
      remark: 'A purchase this little short of a tier has reached it.',
    },
  };
}

/** Lays out the sheet “Inputs”: every figure the calculation starts from that is the same in all months. */
export function layOutInputs(facts: WorkbookFacts): InputCells {
  const sheet = new SheetDraft('Inputs');
  for (const [column, width] of [40, 24, 24, 20].entries()) sheet.widths.set(column, width);
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.put(0, 0, { kind: 'text', text: 'Inputs', role: 'title' });
  sheet.put(
    1,
    0,
    note('Cells on pale yellow may be changed; every sheet follows. Money is in the currency of the plan.'),
  );
  const inputs = generalInputs(facts);
  const general = writeTable(
    sheet,
    'General',
    { meaning: 'Input', value: 'Value', unit: 'Unit', remark: 'Meaning' },
    GENERAL_NAMES.map((name) => {
      const { meaning, value, unit, remark } = inputs[name];
      return [name, { meaning: label(meaning), value, unit: label(unit), remark: note(remark) }];
    }),
  );
  return {
    sheet,
    names: GENERAL_NAMES.map((name) => ({ name, range: general.cell(name, 'value').write(NOWHERE) })),
    general: (name) => named(name, general.cell(name, 'value')),
    bands: writeBands(sheet, facts),
    lanes: writeLanes(sheet, facts),
    contracts: writeContractOffers(sheet, facts),
    spends: writeSpendOffers(sheet, facts),
    rates: writeRateCards(sheet, facts),
    tiers: writeTiers(sheet, facts),
    elastics: writeElasticOffers(sheet, facts),
    usage: writeUsageRates(sheet, facts),
    existing: writeExisting(sheet, facts),
    existingSpend: writeExistingSpend(sheet, facts),
    migrations: writeMigrations(sheet, facts),
  };
}
