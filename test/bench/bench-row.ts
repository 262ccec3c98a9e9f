import type { Answer } from './answer.ts';
import { median } from './median.ts';
import type { SizeName } from './plan/sizes.ts';

/** One line of the bench. */
export type BenchRow = {
  readonly goal: string;
  readonly size: SizeName;
  readonly oursSeconds: number | null;
  /** What ours is compared with: another solver, or ours at something else. */
  readonly baseline: string;
  readonly baselineSeconds: number | null;
  /** Null where there is none to tell; `note` says why. */
  readonly ratio: number | null;
  /** Largest relative difference of the objectives; null where one is missing. */
  readonly objectiveDifference: number | null;
  readonly objective: number | null;
  /** Proven relative gap of ours in whole numbers; null for linear programs. */
  readonly gap: number | null;
  /** True when the answers contradict each other: a defect of one of the two. */
  readonly isContradiction: boolean;
  readonly oursPeakMebibytes: number | null;
  readonly baselinePeakMebibytes: number | null;
  readonly note: string;
};

/** Ours and another's answer to the same question, measured next to each other. */
export type Pair = { readonly seed: number; readonly ours: Answer; readonly other: Answer };

/** (a − b) / |b| without its sign. */
export function relativeDifference(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1e-9, Math.abs(b));
}

function largestDifference(pairs: readonly Pair[]): number | null {
  const differences = pairs.map(({ ours, other }) =>
    ours.objective === null || other.objective === null ? null : relativeDifference(ours.objective, other.objective),
  );
  const known = differences.filter((difference) => difference !== null);
  return known.length === differences.length && known.length > 0 ? Math.max(...known) : null;
}

/** Median over the seeds of the ratio of the medians of each seed's runs. */
function medianRatio(pairs: readonly Pair[]): number {
  const seeds = [...new Set(pairs.map(({ seed }) => seed))];
  return median(
    seeds.map((seed) => {
      const mine = pairs.filter((pair) => pair.seed === seed);
      return median(mine.map(({ other }) => other.seconds)) / median(mine.map(({ ours }) => ours.seconds));
    }),
  );
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

const isDone = ({ ours, other }: Pair): boolean => ours.isSolved && other.isSolved;

/** Who did not solve it, in words; null when all did. */
function unsolvedNote(pairs: readonly Pair[], baseline: string): string | null {
  const undone = pairs.find((pair) => !isDone(pair));
  if (undone === undefined) return null;
  return undone.ours.isSolved ? `${baseline}: ${undone.other.note}` : `ours: ${undone.ours.note}`;
}

function relativeGapOf({ objective, bound }: Answer): number | null {
  return objective === null || bound === null ? null : Math.max(0, objective - bound) / Math.abs(objective);
}

/** The line of a goal against one baseline; a ratio only where objectives agree within the tolerance. */
export function compareRow(
  goal: string,
  size: SizeName,
  baseline: string,
  pairs: readonly Pair[],
  tolerance: number,
): BenchRow {
  const difference = largestDifference(pairs);
  const isContradiction = (largestDifference(pairs.filter(isDone)) ?? 0) > tolerance;
  const reason = isContradiction
    ? `objectives differ by ${difference?.toExponential(1) ?? '?'}: no ratio`
    : unsolvedNote(pairs, baseline);
  const notes = [...new Set(pairs.flatMap(({ ours, other }) => [ours.note, other.note]))];
  return {
    goal,
    size,
    oursSeconds: median(pairs.map(({ ours }) => ours.seconds)),
    baseline,
    baselineSeconds: median(pairs.map(({ other }) => other.seconds)),
    ratio: reason === null ? medianRatio(pairs) : null,
    objectiveDifference: difference,
    objective: pairs[0]?.ours.objective ?? null,
    gap: largest(pairs.map(({ ours }) => relativeGapOf(ours))),
    isContradiction,
    oursPeakMebibytes: largest(pairs.map(({ ours }) => ours.peakMebibytes)),
    baselinePeakMebibytes: largest(pairs.map(({ other }) => other.peakMebibytes)),
    note: reason ?? notes.filter((note) => note !== '').join('; '),
  };
}
