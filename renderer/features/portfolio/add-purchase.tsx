import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { addMonths, monthsOfHorizon } from '../../../shared/domain/month.ts';
import { isElasticOffer } from '../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../state/current-scenario.ts';
import { editPlan } from '../../state/plan-store.ts';
import { addPurchaseEdit, checkUnits } from '../../state/portfolio-edits.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { parseNumber } from '../../ui/format/parse-number.ts';

/** Adds a purchase of the planner's own: locked, and the same in every band. */
export function AddPurchase({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, scenario, assumptions } = current;
  const offers = assumptions.offers.filter((offer) => !isElasticOffer(offer));
  const [offerId, setOfferId] = useState<string | null>(null);
  const [startMonth, setStartMonth] = useState<string | null>(null);
  const [units, setUnits] = useState('');
  const [sentence, setSentence] = useState<string | null>(null);
  const offer = offers.find(({ id }) => id === offerId) ?? offers[0];
  if (offer === undefined) return null;
  const earliest = addMonths(plan.startMonth, isElasticOffer(offer) ? 0 : offer.leadTimeMonths);
  const months = monthsOfHorizon(plan.startMonth, plan.horizonMonths).filter((month) => month >= earliest);
  const month = months.find((known) => known === startMonth) ?? months[0] ?? plan.startMonth;
  const add = async (): Promise<void> => {
    const typed = parseNumber(units);
    if (typed.kind !== 'number') {
      setSentence(typed.kind === 'wrong' ? typed.sentence : 'Give how many units.');
      return;
    }
    const purchase = { offerId: offer.id, startMonth: month, units: typed.value, isLocked: true, bandId: null };
    const refusal =
      checkUnits(purchase, typed.value) ??
      (await editPlan(addPurchaseEdit(scenario, purchase, `Add ${offer.name} from ${formatMonth(month)}`)));
    setSentence(refusal);
    if (refusal === null) setUnits('');
  };
  return (
    <form
      className="purchase-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        Contract
        <select value={offer.id} onChange={(event) => setOfferId(event.currentTarget.value)}>
          {offers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Starts
        <select value={month} onChange={(event) => setStartMonth(event.currentTarget.value)}>
          {months.map((known) => (
            <option key={known} value={known}>
              {formatMonth(known)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Units
        <input
          type="text"
          inputMode="decimal"
          value={units}
          onChange={(event) => setUnits(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" variant="default">
        Add and lock
      </Button>
      {sentence === null ? null : <output className="cell-sentence">{sentence}</output>}
    </form>
  );
}
