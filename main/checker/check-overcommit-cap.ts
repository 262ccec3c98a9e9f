import type { OvercommitCap } from '../../shared/domain/policy.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, sumUsesOfMonth } from './band-figures.ts';
import { committedPoolsOf } from './committed-pools.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** Committed unit-hours of a band over the horizon and how many of them serve no lane. */
export type IdleHours = { readonly committed: number; readonly idle: number };

/** Counts committed and idle unit-hours on all accelerators (null) or on one. */
export function idleHoursOf(figures: PlanFigures, band: BandFigures, acceleratorId: string | null): IdleHours {
  const isCounted = (id: string): boolean => acceleratorId === null || id === acceleratorId;
  let committed = 0;
  for (const pool of committedPoolsOf(figures, band).values()) {
    if (!isCounted(pool.acceleratorId)) continue;
    figures.monthHours.forEach((hours, t) => {
      committed += hours * ((pool.existing[t] ?? 0) + (pool.purchased[t] ?? 0));
    });
  }
  const uses = band.uses.filter(
    ({ series, accelerator }) => series.source === 'committed' && isCounted(accelerator.id),
  );
  const used = figures.months.reduce((sum, _, t) => sum + sumUsesOfMonth(figures, uses, 'units', t), 0);
  return { committed, idle: committed - used };
}

function checkCap(figures: PlanFigures, band: BandFigures, cap: OvercommitCap, acceleratorId: string | null) {
  const { committed, idle } = idleHoursOf(figures, band, acceleratorId);
  const right = cap.maximumIdleShare * committed;
  const horizonHours = figures.monthHours.reduce((sum, hours) => sum + hours, 0);
  const excess = excessOver({ left: idle, right, size: committed, perUnit: horizonHours });
  if (excess === 0) return [];
  const over = acceleratorId === null ? '' : ` of “${acceleratorId}”`;
  const violation: Violation = {
    family: 'overcommit-cap',
    place: joinPath(
      'bands',
      band.band.id,
      'overcommitCaps',
      cap.id,
      ...(acceleratorId === null ? [] : [acceleratorId]),
    ),
    sentence: `leaves ${idle} committed unit-hours${over} idle; the cap allows ${right}.`,
    excess,
  };
  return [violation];
}

/** Overcommit cap: idle ≤ β × committed unit-hours over the horizon of the named band, in total or per accelerator. */
export function checkOvercommitCap(figures: PlanFigures, band: BandFigures): Violation[] {
  const { accelerators, policy } = figures.input.assumptions;
  return policy.overcommitCaps
    .filter(({ bandId }) => bandId === band.band.id)
    .flatMap((cap) =>
      cap.scope === 'total'
        ? checkCap(figures, band, cap, null)
        : accelerators.flatMap(({ id }) => checkCap(figures, band, cap, id)),
    );
}
