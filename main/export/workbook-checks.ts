import { costSourceSchema } from '../../shared/domain/solution.ts';
import { figure, formula, header, label, note, total } from './cell.ts';
import {
  absolute,
  addAll,
  below,
  countFilled,
  countOf,
  equals,
  type Expression,
  subtract,
  sum,
  sumOfDifferences,
  when,
  words,
  zero,
} from './expression.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import { type MonthlySheet, sourceTotal } from './workbook-monthly.ts';
import type { ResultRows, ResultSheet } from './workbook-results.ts';
import type { SummaryCells } from './workbook-summary.ts';

/** A figure of the app beside the same figure recalculated. */
type Check = {
  readonly what: string;
  readonly band: string;
  readonly app: Expression | number;
  readonly own: Expression;
};

/** The sheet “Checks” and the cell that says whether all of them hold. */
export type CheckCells = { readonly sheet: SheetDraft; readonly verdict: Expression<string>; readonly count: number };

const FIRST_ROW = 5;
const VERDICT_ROW = 2;

function bandChecks(monthly: MonthlySheet, results: ResultRows): Check[] {
  const { band, result } = monthly.entry;
  const check = (what: string, app: Expression | number, own: Expression): Check => ({
    what,
    band: band.name,
    app,
    own,
  });
  const sources = costSourceSchema.options.flatMap((source) =>
    (['effective', 'billed'] as const).flatMap((basis) => {
      const own = sourceTotal(monthly, source, basis);
      const app = results.bySource.get(source);
      if (own.length === 0 && app === undefined) return [];
      return [check(`${basis} cost of ${source}`, app?.[basis].total() ?? zero, addAll(own))];
    }),
  );
  const spends = monthly.spend.spends.flatMap(({ offerId, promised, used }) => {
    const app = result.spend.find((series) => series.offerId === offerId);
    const sumOf = (months: readonly number[] = []): number => months.reduce((all, money) => all + money, 0);
    return [
      check(`promised spend of ${offerId}`, sumOf(app?.committedByMonth), promised.total()),
      check(`used spend of ${offerId}`, sumOf(app?.usedByMonth), used.total()),
    ];
  });
  return [
    check('effective cost', result.effectiveCost, monthly.effective.total()),
    check('billed cost', result.billedCost, monthly.billed.total()),
    check('effective cost, discounted', result.discountedCost, monthly.discounted.total()),
    check('penalties', result.penaltyCost, addAll(sourceTotal(monthly, 'penalty', 'effective'))),
    check(
      'effective cost, sum of the monthly differences',
      zero,
      sumOfDifferences(results.all.effective.months, monthly.effective.months),
    ),
    check(
      'billed cost, sum of the monthly differences',
      zero,
      sumOfDifferences(results.all.billed.months, monthly.billed.months),
    ),
    ...sources,
    ...spends,
  ];
}

function laneChecks(facts: WorkbookFacts, monthlies: readonly MonthlySheet[], summary: SummaryCells): Check[] {
  return monthlies.flatMap(({ entry, effective }) => {
    const cells = summary.lanes.filter(({ bandId }) => bandId === entry.band.id);
    const lanes = cells.flatMap(({ laneId, effectiveCost }): Check[] => {
      const app = entry.result.lanes.find((lane) => lane.laneId === laneId);
      const what = `effective cost of the lane ${facts.laneName(laneId)}`;
      return app === undefined ? [] : [{ what, band: entry.band.name, app: app.effectiveCost, own: effectiveCost }];
    });
    if (cells.length === 0) return [];
    const used = addAll(cells.map(({ effectiveCost }) => effectiveCost));
    return [
      ...lanes,
      {
        what: 'cost of commitments that no lane used',
        band: entry.band.name,
        app: entry.result.unallocatedCost,
        own: subtract(effective.total(), used),
      },
    ];
  });
}

function riskChecks({ run }: WorkbookFacts, inputs: InputCells, summary: SummaryCells): Check[] {
  const { expectedCost, cvar, proof } = run.solution;
  const check = (what: string, app: number | null, own: Expression): Check[] =>
    app === null ? [] : [{ what, band: 'every band', app, own }];
  return [
    ...check('sum of the probabilities', 1, sum(inputs.bands.column('probability'))),
    ...check('expected discounted cost', expectedCost, summary.expectedCost),
    ...check('CVaR', cvar, summary.cvar),
    ...check('objective', proof.objective, summary.objective),
  ];
}

/** Lays out the sheet “Checks”: each figure of the app against the same figure recalculated here. */
export function layOutChecks(
  facts: WorkbookFacts,
  inputs: InputCells,
  monthlies: readonly MonthlySheet[],
  results: ResultSheet,
  summary: SummaryCells,
): CheckCells {
  const sheet = new SheetDraft('Checks');
  for (const [column, width] of [52, 20, 20, 20, 18, 12].entries()) sheet.widths.set(column, width);
  sheet.frozen = { rows: FIRST_ROW, columns: 1 };
  sheet.put(0, 0, { kind: 'text', text: 'Checks', role: 'title' });
  sheet.put(
    1,
    0,
    note('They hold for the figures as exported. Once an input is changed they show by how much the result moved.'),
  );
  const headers = ['Figure', 'Band', 'As the app computed it', 'Recalculated here', 'Difference', 'Verdict'];
  sheet.putRow(FIRST_ROW - 1, 0, headers.map(header));
  const checks = [
    ...riskChecks(facts, inputs, summary),
    ...monthlies.flatMap((monthly) => {
      const ofBand = results.ofBand.get(monthly.entry.band.id);
      return ofBand === undefined ? [] : bandChecks(monthly, ofBand);
    }),
    ...laneChecks(facts, monthlies, summary),
  ];
  for (const [index, { what, band, app, own }] of checks.entries()) {
    const row = FIRST_ROW + index;
    const shown = typeof app === 'number' ? figure(app, 'money') : formula(app, 'money');
    sheet.putRow(row, 0, [label(what), label(band), shown, formula(own, 'money')]);
    sheet.put(row, 4, formula(subtract(sheet.at(row, 3), sheet.at(row, 2)), 'factor'));
    const holds = below(absolute(sheet.at(row, 4)), inputs.general('Tolerance'));
    sheet.put(row, 5, formula(when(holds, words('holds'), words('differs')), 'text'));
  }
  const verdicts = sheet.range({ row: FIRST_ROW, column: 5 }, { row: FIRST_ROW + checks.length - 1, column: 5 });
  const verdict = when(
    equals(countOf(verdicts, words('holds')), countFilled(verdicts)),
    words('all checks hold'),
    words('some checks differ'),
  );
  sheet.putRow(VERDICT_ROW, 0, [label('All checks together'), total(verdict, 'text')]);
  return { sheet, verdict: sheet.textAt(VERDICT_ROW, 1), count: checks.length };
}
