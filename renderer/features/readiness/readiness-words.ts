import type { ReadinessFindings, ReadinessRow } from '../../../shared/domain/questions/readiness.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount, withMonthNames } from '../../ui/format/format-month.ts';

/** What is needed to name things. */
export type ReadinessScene = {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly accelerators: readonly { readonly id: string; readonly name: string }[];
  readonly placements: readonly { readonly id: string; readonly laneId: string; readonly acceleratorId: string }[];
  readonly currency: string;
};

/** A placement in words: “Generative serving on B200”. */
export function placementName({ lanes, accelerators, placements }: ReadinessScene, placementId: string): string {
  const placement = placements.find(({ id }) => id === placementId);
  if (placement === undefined) return placementId;
  const lane = lanes.find(({ id }) => id === placement.laneId)?.name ?? placement.laneId;
  const accelerator = accelerators.find(({ id }) => id === placement.acceleratorId)?.name ?? placement.acceleratorId;
  return `${lane} on ${accelerator}`;
}

const migrationWords: Readonly<Record<ReadinessRow['migration'], string>> = {
  incumbent: 'runs there',
  none: 'none planned',
  proposed: 'proposed',
  approved: 'approved',
  assumed: 'assumed',
};

/** How the lane may move there, in words. */
export function migrationText({ migration }: ReadinessRow): string {
  return migrationWords[migration];
}

/** Worth in words: nothing where it lies within the precision. */
export function worthText(worth: number | null | undefined, precision: number | null, currency: string): string {
  if (worth !== null && worth !== undefined && Math.abs(worth) <= (precision ?? 0)) return 'nothing';
  return formatMoneyShort(worth ?? null, currency);
}

/** Why the recommended experiment is the one to run, computed; or that none pays. */
export function experimentSentence(findings: ReadinessFindings, scene: ReadinessScene): string {
  const { rows, experimentPlacementId, precision } = findings;
  const { currency } = scene;
  const known = rows.filter(({ earlier }) => earlier.length > 0);
  const best = rows.find(({ placementId }) => placementId === experimentPlacementId);
  if (known.length === 0) return 'What earlier readiness is worth is not known yet.';
  if (best === undefined)
    return `No migration experiment pays: none of ${known.length} placements that is still to be proven gains from a month of earlier readiness.`;
  const next = known.find((row) => row !== best && !row.isProven);
  const last = best.earlier.at(-1);
  const first = `Run the experiment for ${placementName(scene, best.placementId)} this quarter: a month of earlier readiness is worth ${formatMoneyShort(best.earlier[0]?.worth ?? null, currency)}`;
  return [
    first,
    ...(last === undefined || last.months === 1
      ? []
      : [`, ${formatMonthCount(last.months)} ${formatMoneyShort(last.worth, currency)}`]),
    '.',
    ...(best.heldBack === null ? [] : [` At the start it is closed: ${withMonthNames(best.heldBack)}.`]),
    ...(best.opensMonth === null ? [] : [` It opens in ${formatMonth(best.opensMonth)}.`]),
    ...(best.allowed === null
      ? []
      : [` Approving its migration is worth ${formatMoneyShort(best.allowed.worth, currency)}.`]),
    ...(next === undefined
      ? []
      : [
          ` Next is ${placementName(scene, next.placementId)}: ${worthText(next.earlier[0]?.worth, precision, currency)} a month.`,
        ]),
  ].join('');
}
