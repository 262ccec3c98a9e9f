import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { laneRuleSentences } from './lane-rule-sentences.ts';

type LaneRulesProps = { readonly lane: Lane; readonly bands: readonly Band[]; readonly currency: string };

/** The rules of a lane as sentences; their numbers are typed in the tables of Demand and Placement. */
export function LaneRules(props: LaneRulesProps): ReactNode {
  return (
    <>
      <h3>Its rules</h3>
      <ul className="assume-sentences">
        {laneRuleSentences(props.lane, props.bands, props.currency).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
