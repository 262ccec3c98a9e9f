import { expect, test } from 'vitest';
import { laneRuleSentences } from '../../renderer/features/assumptions/demand/lane-rule-sentences.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';

test('a lane tells every rule it has with its number, and what it leaves free', () => {
  const { guardrails } = aLane();
  const free = laneRuleSentences(aLane(), [aBand()], 'USD');
  const bound = laneRuleSentences(
    aLane({
      deferrableShare: 0.25,
      interruptionToleranceShare: 0.3,
      allowedUnmetShares: [{ bandId: aBand().id, share: 0.01 }],
      guardrails: {
        ...guardrails,
        specialisedShareCap: 0.4,
        minimumElasticShare: 0.15,
        longestTermMonths: 12,
        maximumProviderShare: 0.6,
        fallbackCoverShare: 0.5,
      },
    }),
    [aBand()],
    'USD',
  ).join(' ');
  expect(free).toContain('Contracts of any term may serve it.');
  expect(free).toContain('No work may stay unmet in any band.');
  for (const words of ['25', '30', '40', '15', '12 months', '60', '50', `1`]) expect(bound).toContain(words);
  expect(bound).toContain(`May stay unmet: 1.0 % in ${aBand().name}.`);
});
