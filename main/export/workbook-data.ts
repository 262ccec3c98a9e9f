import { figure, input, label } from './cell.ts';
import type { Range } from './expression.ts';
import { dispatchRows, type DispatchRow } from './dispatch-rows.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** A dispatch row with the place it was written to. */
export type PlacedDispatch = { readonly dispatch: DispatchRow; readonly placed: MonthRow };

/** Rows of the sheet “Data” that other sheets calculate with. */
export type DataRows = {
  readonly sheet: MonthSheet;
  readonly rows: readonly PlacedDispatch[];
  /** The cells of month t that are charged together in a band; null when there are none. */
  readonly charged: (bandId: string, chargeKey: string, t: number) => Range | null;
};

/** The column of a row's share in the effective cost, filled once the calculation is laid out. */
export const COST_COLUMN = 9;

/** The column of the number that says which band and lane a row belongs to. */
export const LANE_NUMBER_COLUMN = 7;

/** The column of the work served or unmet. */
export const WORK_COLUMN = 8;

/** The number of a lane in a band, by which rows are added up: 1 and up, lanes inside bands. */
export function laneNumber(facts: WorkbookFacts, bandId: string, laneId: string): number {
  const band = facts.bands.findIndex((entry) => entry.band.id === bandId);
  return band * facts.lanes.length + facts.lanes.findIndex(({ id }) => id === laneId) + 1;
}

function offerName(facts: WorkbookFacts, dispatch: DispatchRow): string {
  if (dispatch.source === 'committed') return 'committed capacity';
  return [...facts.elasticOffers, ...facts.rateCardOffers].find(({ id }) => id === dispatch.offerId)?.name ?? '';
}

/** Lays out the sheet “Data”: which capacity serves which lane, in unit-hours, and what work stays unmet. */
export function layOutData(facts: WorkbookFacts, calendar: MonthSheet): DataRows {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  const sheet = calendar.sibling({
    name: 'Data',
    title: 'Data: dispatch by band, lane and block',
    explanation:
      'Unit-hours paid for or used, as the app found them best; they stay as they are when a price or an hour is changed here.',
    headers: [
      'Source',
      'Band',
      'Lane',
      'Block',
      'Accelerator',
      'Offer',
      'Unit',
      'Lane number',
      'Work (lane’s work units)',
      `Effective cost (${facts.run.input.currency})`,
    ],
    widths: [14, 14, 26, 14, 18, 30, 14, 10, 16, 16],
  });
  const rows = facts.bands.flatMap((entry) =>
    dispatchRows(facts, entry).map((dispatch): PlacedDispatch => {
      const lane = facts.lanes.find(({ id }) => id === dispatch.laneId);
      const placed = sheet.row(
        [
          dispatch.source,
          entry.band.name,
          facts.laneName(dispatch.laneId),
          blocks.find(({ id }) => id === dispatch.blockId)?.name ?? dispatch.blockId,
          facts.acceleratorName(dispatch.acceleratorId),
          offerName(facts, dispatch),
          label(dispatch.source === 'unmet' ? (lane?.workUnit ?? 'work') : 'unit-hours'),
          figure(laneNumber(facts, dispatch.bandId, dispatch.laneId), 'whole'),
          figure(dispatch.work, 'quantity'),
        ],
        (t) => input(dispatch.quantityByMonth[t] ?? 0, 'quantity'),
      );
      return { dispatch, placed };
    }),
  );
  const groups = Map.groupBy(rows, ({ dispatch }) => `${dispatch.bandId} ${dispatch.chargeKey}`);
  return {
    sheet,
    rows,
    charged: (bandId, chargeKey, t) => {
      const group = groups.get(`${bandId} ${chargeKey}`);
      const [first, last] = [group?.[0], group?.at(-1)];
      if (first === undefined || last === undefined) return null;
      return sheet.column(t, first.placed.row, last.placed.row);
    },
  };
}
