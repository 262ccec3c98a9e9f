import type { ExistingSpend } from '../../shared/domain/existing-commitment.ts';
import type { ElasticOffer, SpendOffer } from '../../shared/domain/offer.ts';
import type { Purchase } from '../../shared/domain/portfolio.ts';
import { formula } from './cell.ts';
import { atLeast, atMost, both, type Expression, sum, when, zero } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { ContractCells } from './workbook-contracts.ts';
import { type BandFacts, type Pool, rateKey } from './workbook-facts.ts';
import { deliveredRow, layOutOptions, type OptionRow } from './monthly-options.ts';
import { layOutResales, type ResaleRow } from './monthly-resales.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import type { SpendCells } from './workbook-spends.ts';

/** Unit-hours used of an accelerator at the rate card of a spend commitment. */
export type RateRow = { readonly offer: SpendOffer; readonly acceleratorId: string; readonly row: MonthRow };

/** Rows of what is held, used and missed in a band, month by month. */
export type QuantityRows = {
  readonly existing: readonly { readonly commitmentId: string; readonly row: MonthRow }[];
  /** Money per hour that existing commitments to spend promise. */
  readonly existingSpend: readonly { readonly commitment: ExistingSpend; readonly row: MonthRow }[];
  /** Units under contract; of a contract with a ramp also the share of them that is there. */
  readonly contracts: readonly {
    readonly contract: ContractCells;
    readonly row: MonthRow;
    readonly delivered: MonthRow | null;
  }[];
  /** Units that options of contracts add or take away. */
  readonly options: readonly OptionRow[];
  /** Unit-hours of contracts that are sold on. */
  readonly resales: readonly ResaleRow[];
  /** Used unit-hours of committed capacity. */
  readonly pools: readonly { readonly pool: Pool; readonly row: MonthRow }[];
  /** Units of spend commitments that run; of one with a ramp also the share of its spend that is promised. */
  readonly spends: readonly {
    readonly spend: SpendCells;
    readonly row: MonthRow;
    readonly delivered: MonthRow | null;
  }[];
  /** Unit-hours used at the rates of rate cards. */
  readonly rates: readonly RateRow[];
  /** Paid unit-hours. */
  readonly elastics: readonly { readonly offer: ElasticOffer; readonly row: MonthRow }[];
  /** Work not served, in the lane's work units. */
  readonly unmet: readonly { readonly laneId: string; readonly row: MonthRow }[];
};

/** A row that sums what the sheet “Data” says of a charge key; none when it says nothing. */
function chargedRow(
  { data }: MonthlyParts,
  { band }: BandFacts,
  sheet: MonthSheet,
  chargeKey: string,
  head: readonly string[],
): MonthRow | null {
  if (data.charged(band.id, chargeKey, 0) === null) return null;
  return sheet.row(head, (t) => {
    const cells = data.charged(band.id, chargeKey, t);
    return formula(cells === null ? zero : sum(cells), 'quantity');
  });
}

function isActive(month: Expression, first: Expression, last: Expression): Expression<boolean> {
  return both(atLeast(month, first), atMost(month, last));
}

/** Lays out the units under contract and the unit-hours of a band. */
export function layOutQuantities(parts: MonthlyParts, entry: BandFacts, sheet: MonthSheet): QuantityRows {
  const { facts, inputs } = parts;
  sheet.heading('Units under contract');
  const existing = facts.existing.map((commitment) => {
    const cell = inputs.existing.cell;
    const { id } = commitment;
    const row = sheet.row(
      ['existing', commitment.name, commitment.provider, facts.acceleratorName(commitment.acceleratorId), 'units'],
      (t) => {
        const active = isActive(sheet.month(t), cell(id, 'firstMonth'), cell(id, 'lastMonth'));
        return formula(when(active, cell(id, 'units'), zero), 'quantity');
      },
      { hasTotal: false },
    );
    return { commitmentId: id, row };
  });
  const existingSpend = facts.existingSpend.map((commitment) => {
    const { cell } = inputs.existingSpend;
    const { id, name, provider } = commitment;
    const row = sheet.row(
      ['existing', name, provider, '', `${facts.run.input.currency} promised an hour`],
      (t) => {
        const active = isActive(sheet.month(t), cell(id, 'firstMonth'), cell(id, 'lastMonth'));
        return formula(when(active, cell(id, 'spend'), zero), 'rate');
      },
      { hasTotal: false },
    );
    return { commitment, row };
  });
  const isSigned = ({ purchase }: { readonly purchase: Purchase }): boolean =>
    purchase.bandId === null || purchase.bandId === entry.band.id;
  const contracts = parts.contracts.filter(isSigned).map((contract) => {
    const { offer } = contract;
    const row = sheet.row(
      ['committed', offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId), 'units'],
      (t) => {
        const active = isActive(sheet.month(t), contract.startMonth, contract.lastMonth);
        return formula(when(active, contract.units, zero), 'quantity');
      },
      { hasTotal: false },
    );
    const delivered = deliveredRow(facts, sheet, offer, contract.purchase.startMonth);
    return { contract, row, delivered };
  });
  const spends = parts.spends.filter(isSigned).map((spend) => {
    const row = sheet.row(
      ['spend', spend.offer.name, spend.offer.provider, '', 'units'],
      (t) => formula(when(isActive(sheet.month(t), spend.startMonth, spend.lastMonth), spend.units, zero), 'quantity'),
      { hasTotal: false },
    );
    return { spend, row, delivered: deliveredRow(facts, sheet, spend.offer, spend.purchase.startMonth) };
  });
  const options = layOutOptions(parts, entry, sheet);
  const resales = layOutResales(parts, entry, sheet);
  sheet.heading('Unit-hours used or paid for, and unmet work');
  const pools = facts.pools.flatMap((pool) => {
    const head = [
      'committed',
      'Committed capacity in use',
      '',
      facts.acceleratorName(pool.acceleratorId),
      'unit-hours used',
    ];
    const row = chargedRow(parts, entry, sheet, `pool ${pool.key}`, head);
    return row === null ? [] : [{ pool, row }];
  });
  const rates = facts.rateCardOffers.flatMap((offer) =>
    offer.rateCard.flatMap(({ acceleratorId }): RateRow[] => {
      const head = ['spend', offer.name, offer.provider, facts.acceleratorName(acceleratorId), 'unit-hours used'];
      const row = chargedRow(parts, entry, sheet, `spend ${rateKey(offer.id, acceleratorId)}`, head);
      return row === null ? [] : [{ offer, acceleratorId, row }];
    }),
  );
  const elastics = facts.elasticOffers.flatMap((offer) => {
    const head = [
      offer.kind,
      offer.name,
      offer.provider,
      facts.acceleratorName(offer.acceleratorId),
      'unit-hours paid',
    ];
    const row = chargedRow(parts, entry, sheet, `offer ${offer.id}`, head);
    return row === null ? [] : [{ offer, row }];
  });
  const unmet = facts.lanes.flatMap((lane) => {
    const head = ['unmet', lane.name, '', '', lane.workUnit];
    const row = chargedRow(parts, entry, sheet, `unmet ${lane.id}`, head);
    return row === null ? [] : [{ laneId: lane.id, row }];
  });
  return { existing, existingSpend, contracts, options, resales, spends, pools, rates, elastics, unmet };
}
