import { type ReactNode, useState } from 'react';
import type { LiveChange } from '../../../shared/domain/live-change.ts';
import type { CurrentScenario } from '../../state/current-scenario.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { changeWords } from './change-words.ts';
import { SliderRow } from './slider-row.tsx';

type WhatIfSlidersProps = {
  readonly current: CurrentScenario;
  readonly change: LiveChange;
  readonly onMove: (change: LiveChange) => void;
};

/** A share as whole per cent, and back. */
const toPercent = (share: number): number => Math.round(share * 1000) / 10;
const toShare = (percent: number): number => Number((percent / 100).toPrecision(12));

/** The four sliders: risk weight, overcommit cap, price of one offer, demand. */
export function WhatIfSliders({ current, change, onMove }: WhatIfSlidersProps): ReactNode {
  const { policy, offers } = current.assumptions;
  const bought = new Set(current.scenario.portfolio.map(({ offerId }) => offerId));
  const ordered = [...offers.filter(({ id }) => bought.has(id)), ...offers.filter(({ id }) => !bought.has(id))];
  const [pickedId, setPickedId] = useState<string | null>(null);
  const offerId = change.priceFactor?.offerId ?? pickedId ?? ordered[0]?.id ?? null;
  const factor = change.priceFactor?.factor ?? 1;
  const [cap] = policy.overcommitCaps;
  const idleShare = change.idleShare ?? cap?.maximumIdleShare ?? 0;
  return (
    <div className="what-if-sliders">
      <SliderRow
        name="Risk weight (λ)"
        label="risk weight"
        words={formatShare(change.riskWeight, 0)}
        min={0}
        max={100}
        step={5}
        value={toPercent(change.riskWeight)}
        onMove={(percent) => onMove({ ...change, riskWeight: toShare(percent) })}
      />
      {cap === undefined ? null : (
        <SliderRow
          name={
            policy.overcommitCaps.length === 1
              ? 'Overcommit cap (β)'
              : `Overcommit caps (β), all ${policy.overcommitCaps.length}`
          }
          label="overcommit cap"
          words={`${formatShare(idleShare)} idle`}
          min={0}
          max={Math.max(50, Math.ceil(cap.maximumIdleShare * 100))}
          step={0.5}
          value={toPercent(idleShare)}
          onMove={(percent) => onMove({ ...change, idleShare: toShare(percent) })}
        />
      )}
      {offerId === null ? null : (
        <SliderRow
          name={
            <select
              aria-label="Offer whose price moves"
              value={offerId}
              onChange={(event) => {
                setPickedId(event.currentTarget.value);
                onMove({
                  ...change,
                  priceFactor: factor === 1 ? null : { offerId: event.currentTarget.value, factor },
                });
              }}
            >
              {ordered.map(({ id, name }) => (
                <option key={id} value={id}>
                  Price of {name}
                </option>
              ))}
            </select>
          }
          label="price of the offer"
          words={changeWords(factor)}
          min={-75}
          max={100}
          step={1}
          value={Math.round((factor - 1) * 100)}
          onMove={(percent) =>
            onMove({ ...change, priceFactor: percent === 0 ? null : { offerId, factor: toShare(100 + percent) } })
          }
        />
      )}
      <SliderRow
        name="Demand of every lane"
        label="demand"
        words={changeWords(change.demandFactor)}
        min={-50}
        max={100}
        step={1}
        value={Math.round((change.demandFactor - 1) * 100)}
        onMove={(percent) => onMove({ ...change, demandFactor: toShare(100 + percent) })}
      />
    </div>
  );
}
