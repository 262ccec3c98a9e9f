import type { Band } from '../../../../shared/domain/band.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { formatMonthCount } from '../../../ui/format/format-month.ts';
import { formatExact } from '../../../ui/format/format-number.ts';
import { formatShare } from '../../../ui/format/format-share.ts';

function unmetSentence(lane: Lane, bands: readonly Band[]): string {
  const allowed = lane.allowedUnmetShares
    .filter(({ share }) => share > 0)
    .map(({ bandId, share }) => {
      const name = bands.find(({ id }) => id === bandId)?.name ?? bandId;
      return `${formatShare(share)} in ${name}`;
    });
  return allowed.length === 0 ? 'No work may stay unmet in any band.' : `May stay unmet: ${allowed.join(', ')}.`;
}

/** Every rule of a lane in words, those that bind nothing too, so that what is not limited is known. */
export function laneRuleSentences(lane: Lane, bands: readonly Band[], currency: string): readonly string[] {
  const { guardrails } = lane;
  return [
    unmetSentence(lane, bands),
    `Unmet work costs ${formatExact(lane.unmetPenaltyPerWorkUnit)} ${currency} per ${lane.workUnit}.`,
    `Capacity is kept ${formatShare(lane.headroomShare)} above demand.`,
    lane.interruptionToleranceShare === 0
      ? 'No work may run on capacity that can be interrupted.'
      : `At most ${formatShare(lane.interruptionToleranceShare)} of the work may run on capacity that can be interrupted.`,
    lane.deferrableShare === 0
      ? 'No work may move to other hours.'
      : `At most ${formatShare(lane.deferrableShare)} of the work of a load block may move to another block of its month.`,
    guardrails.specialisedShareCap === 1
      ? 'All of the work may run on specialised silicon.'
      : `At most ${formatShare(guardrails.specialisedShareCap)} of the work may run on specialised silicon.`,
    guardrails.minimumElasticShare === 0
      ? 'All of the work may run on commitments.'
      : `At least ${formatShare(guardrails.minimumElasticShare)} of the work runs on capacity without commitment.`,
    guardrails.longestTermMonths === null
      ? 'Contracts of any term may serve it.'
      : `Only contracts of at most ${formatMonthCount(guardrails.longestTermMonths)} may serve it.`,
    guardrails.maximumProviderShare === null
      ? 'One provider may have all of its committed spend.'
      : `One provider may have at most ${formatShare(guardrails.maximumProviderShare)} of its committed spend.`,
    guardrails.fallbackCoverShare === 0
      ? 'No general capacity needs to stand by for specialised silicon.'
      : `General capacity stands by for ${formatShare(guardrails.fallbackCoverShare)} of the work on specialised silicon.`,
    `An accelerator opens at ${formatShare(guardrails.minimumReadiness)} readiness and ${formatShare(guardrails.observabilityFloor)} observability.`,
  ];
}
