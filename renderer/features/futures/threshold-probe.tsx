import { NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { exceedanceProbability } from '../../../shared/domain/cost-distribution.ts';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import './futures.css';

type ThresholdProbeProps = { readonly result: FuturesResult; readonly currency: string };

/** How likely the cost is above an amount the planner names. */
export function ThresholdProbe({ result, currency }: ThresholdProbeProps): ReactNode {
  const [threshold, setThreshold] = useState<number | null>(null);
  return (
    <div className="futures-threshold">
      <NumberInput
        label={`How likely is a cost above this (${currency})?`}
        value={threshold ?? ''}
        min={0}
        thousandSeparator=","
        hideControls
        onChange={(value) => setThreshold(typeof value === 'number' ? value : null)}
      />
      <output>
        {threshold === null
          ? 'Name an amount, for example what has been approved.'
          : `${formatShare(exceedanceProbability(result.paths, threshold))} likely to cost more.`}
      </output>
    </div>
  );
}
