import type { MetricGroup } from './metric-groups.ts';

/**
 * The placement that others of its lane are compared with in a band: where most of the lane's work runs. Null where the
 * group is no placement, or its lane serves nothing.
 */
export function referenceOf(placements: readonly MetricGroup[], group: MetricGroup): MetricGroup | null {
  const served = ({ facts }: MetricGroup): number => facts.quotedUnits ?? 0;
  if (group.scope !== 'placement' || group.laneId === null || served(group) === 0) return null;
  return placements
    .filter(({ laneId, bandId }) => laneId === group.laneId && bandId === group.bandId)
    .reduce<MetricGroup | null>((most, other) => (most === null || served(other) > served(most) ? other : most), null);
}
