import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { input, label } from './cell.ts';
import { add, addAll, atLeast, equals, type Expression, one, when, zero } from './expression.ts';
import type { SheetDraft } from './sheet-draft.ts';
import type { Bought, WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import { type KeyedTable, writeTable } from './write-table.ts';

const tierKey = (offerId: string, position: number): string => `${offerId} ${position}`;

/** Volume tiers of the offers that are bought. */
export function writeTiers(
  sheet: SheetDraft,
  { contractOffers, spendOffers }: WorkbookFacts,
): KeyedTable<'fromUnits' | 'factor'> {
  return writeTable(
    sheet,
    'Volume tiers of the offers that are bought',
    { name: 'Offer', fromUnits: 'From (units)', factor: 'Price factor' },
    [...contractOffers, ...spendOffers].flatMap(({ id, name, clauses }) =>
      clauses.volumeTiers.map(
        ({ fromUnits, rateMultiplier }, position) =>
          [
            tierKey(id, position),
            {
              name: label(name),
              fromUnits: input(fromUnits, 'quantity'),
              factor: input(rateMultiplier, 'factor'),
            },
          ] as const,
      ),
    ),
  );
}

/** A purchase on the sheet “Contracts” with the cells that its volume tier depends on. */
export type TierPlace = Bought<CommitmentOffer> & { readonly startMonth: Expression; readonly units: Expression };

/** Price factor of the volume tier of a purchase: of all units of its offer and band that start in the same month. */
export function tierFactor(inputs: InputCells, places: readonly TierPlace[], mine: TierPlace): Expression {
  const { offer, purchase } = mine;
  const { volumeTiers } = offer.clauses;
  if (volumeTiers.length === 0) return one;
  const together = places
    .filter((place) => place.offer.id === offer.id && place.purchase.bandId === purchase.bandId)
    .map((place) =>
      place === mine ? place.units : when(equals(place.startMonth, mine.startMonth), place.units, zero),
    );
  const units = add(addAll(together), inputs.general('UnitTolerance'));
  const fromSmall = [...volumeTiers.keys()].toSorted(
    (a, b) => (volumeTiers[a]?.fromUnits ?? 0) - (volumeTiers[b]?.fromUnits ?? 0),
  );
  return fromSmall.reduce((below, position) => {
    const tier = (column: 'fromUnits' | 'factor'): Expression => inputs.tiers.cell(tierKey(offer.id, position), column);
    return when(atLeast(units, tier('fromUnits')), tier('factor'), below);
  }, one);
}
