import { withUnit } from '../../charts/with-unit.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatNumber, formatSignificant } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import type { BandCapacity, CapacityChoice } from './capacity-view.ts';
import type { ResultScene } from './result-scene.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function share(part: readonly number[], whole: readonly number[]): number {
  const total = sum(whole);
  return total > 0 ? sum(part) / total : 0;
}

/** Shares below this are rounding of the solver, not shortage. */
const NOTHING = 1e-6;

/** A share above nothing, never rounded down to it. */
function smallShare(value: number): string {
  return value < 0.0005 ? 'under 0.1 %' : formatShare(value);
}

/** Unmet share of a band and the month in which most is unmet. */
function shortage(capacity: BandCapacity): { readonly share: number; readonly worstMonth: number } {
  const { unmet } = capacity.bySource;
  return { share: share(unmet, capacity.required), worstMonth: unmet.indexOf(Math.max(...unmet)) };
}

/** Share of the required work that commitments serve, of capacity and of spend. */
function coveredShare({ bySource, required }: BandCapacity): number {
  return share([...bySource.committed, ...bySource.spend], required);
}

/** The name of the unit the charts count in. */
export function capacityUnit(scene: ResultScene, choice: CapacityChoice): string {
  const lane = scene.lanes.find((candidate) => candidate.id === choice.laneId);
  switch (choice.measure) {
    case 'work':
      return `${lane?.workUnit ?? 'work'} per hour`;
    case 'units':
      return 'accelerator units at the same time';
    case 'unit-hours':
      return 'accelerator unit-hours a month';
  }
}

/** A figure of the chart with a short unit, for tooltips. */
export function capacityFigure(scene: ResultScene, choice: CapacityChoice): (value: number) => string {
  const lane = scene.lanes.find((candidate) => candidate.id === choice.laneId);
  switch (choice.measure) {
    case 'work':
      return (value) => withUnit(formatSignificant(value, 4), `${lane?.workUnit ?? 'work'}/h`);
    case 'units':
      return (value) => `${formatNumber(value, value < 10 ? 1 : 0)} units`;
    case 'unit-hours':
      return (value) => `${formatNumber(value)} unit-hours`;
  }
}

/** What one band's panel shows, in a sentence. */
export function bandSentence(scene: ResultScene, capacity: BandCapacity): string {
  const { band, required } = capacity;
  if (sum(required) <= 0) return `${band.name}: no demand in these months.`;
  const { share: unmet, worstMonth } = shortage(capacity);
  const shortfall =
    unmet < NOTHING
      ? 'nothing stays unmet'
      : `${smallShare(unmet)} stays unmet, most in ${formatMonth(scene.months[worstMonth] ?? '')}`;
  return `${band.name}: commitments serve ${formatShare(coveredShare(capacity), 0)} of the required work, ${shortfall}.`;
}

/** The short figure over a band's panel. */
export function bandFigure(capacity: BandCapacity): string {
  if (sum(capacity.required) <= 0) return 'no demand';
  const { share: unmet } = shortage(capacity);
  const covered = `${formatShare(coveredShare(capacity), 0)} committed`;
  return unmet < NOTHING ? `${covered}, all met` : `${covered}, ${smallShare(unmet)} unmet`;
}

/** What the panels show together, in a sentence. */
export function capacitySentence(scene: ResultScene, choice: CapacityChoice, bands: readonly BandCapacity[]): string {
  const lane = scene.lanes.find((candidate) => candidate.id === choice.laneId);
  const block = scene.blocks.find((candidate) => candidate.id === choice.blockId);
  const subject = `${lane?.name ?? 'All lanes'}${block === undefined ? '' : `, ${block.name} hours`}`;
  const demanded = bands.filter((capacity) => sum(capacity.required) > 0);
  if (demanded.length === 0) return `${subject}: there is no demand in any band.`;
  const covers = demanded.map(coveredShare);
  const low = formatShare(Math.min(...covers), 0);
  const high = formatShare(Math.max(...covers), 0);
  const cover = low === high ? low : `${low} to ${high}`;
  const worst = demanded.toSorted((a, b) => shortage(b).share - shortage(a).share)[0];
  const worstShortage = worst === undefined ? null : shortage(worst);
  const shortfall =
    worst === undefined || worstShortage === null || worstShortage.share < NOTHING
      ? demanded.length < 2
        ? 'all of it is served'
        : 'all of it is served in every band'
      : `unmet work is largest in ${worst.band.name} (${smallShare(worstShortage.share)}, most in ${formatMonth(scene.months[worstShortage.worstMonth] ?? '')})`;
  return `${subject}: commitments serve ${cover} of the required work${low === high ? '' : ' depending on the band'}; ${shortfall}.`;
}
