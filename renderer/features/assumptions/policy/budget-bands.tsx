import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import type { Budget } from '../../../../shared/domain/policy.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { tellFailure } from '../../../ui/feedback/toast.ts';
import { editValue } from '../fields/edit-value.ts';

type BudgetBandsProps = { readonly budget: Budget; readonly bands: readonly Band[] };

/** In which bands a budget binds: a tick each, at least one. */
export function BudgetBands({ budget, bands }: BudgetBandsProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const bound = bands.filter(({ id }) => budget.bandIds === null || budget.bandIds.includes(id));
  const tick = async (bandId: string, isBound: boolean): Promise<void> => {
    const ids = bands
      .map(({ id }) => id)
      .filter((id) => (id === bandId ? isBound : bound.some((band) => band.id === id)));
    const sentence = await editValue(
      { path: ['policy'], field: ['budgets', budget.id, 'bandIds'] },
      ids.length === bands.length ? null : ids,
      `Change bands of ${budget.name}`,
    );
    if (sentence !== null) tellFailure(sentence);
  };
  return (
    <span className="rule-ticks">
      {bands.map((band) => {
        const isBound = bound.includes(band);
        return (
          <label key={band.id}>
            <input
              type="checkbox"
              className="tick-field"
              aria-label={`${budget.name} binds in ${band.name}`}
              disabled={isReadOnly || (isBound && bound.length === 1)}
              checked={isBound}
              onChange={(event) => void tick(band.id, event.currentTarget.checked)}
            />
            in {band.name}
          </label>
        );
      })}
    </span>
  );
}
