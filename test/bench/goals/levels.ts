import { nativeBaselines } from '../baselines/native-baselines.ts';
import type { BenchRow } from '../bench-row.ts';
import type { SizeName } from '../plan/sizes.ts';

/** What a figure is to reach. */
type Level = {
  readonly goal: string;
  readonly size: SizeName;
  readonly figure: 'ratio' | 'objectiveDifference' | 'oursPeakMebibytes';
  readonly isLessBetter: boolean;
  readonly good: number;
  readonly strong: number;
  readonly moonshot: number;
};

const more = { figure: 'ratio', isLessBetter: false } as const;
const less = { figure: 'ratio', isLessBetter: true } as const;

const levels: readonly Level[] = [
  { goal: 'cold-lp', size: 'S2', ...more, good: 3, strong: 10, moonshot: 30 },
  { goal: 'cold-lp', size: 'S3', ...more, good: 12, strong: 40, moonshot: 150 },
  { goal: 'slider-worst', size: 'S2', ...more, good: 10, strong: 40, moonshot: 200 },
  { goal: 'slider-mean', size: 'S2', ...more, good: 30, strong: 100, moonshot: 400 },
  { goal: 'frontier-cvar', size: 'S2', ...more, good: 20, strong: 60, moonshot: 250 },
  { goal: 'frontier-overcommit', size: 'S2', ...more, good: 20, strong: 60, moonshot: 250 },
  { goal: 'bands', size: 'S4-200', ...less, good: 10, strong: 5, moonshot: 2.5 },
  { goal: 'whole-units-1', size: 'S2', ...more, good: 8, strong: 30, moonshot: 100 },
  { goal: 'whole-units-8', size: 'S2', ...more, good: 8, strong: 30, moonshot: 100 },
  { goal: 'slider-over-evaluation', size: 'S2', ...less, good: 300, strong: 50, moonshot: 10 },
  { goal: 'accuracy', size: 'S1', ...less, figure: 'objectiveDifference', good: 1e-6, strong: 1e-6, moonshot: 1e-8 },
  { goal: 'bands', size: 'S4-200', ...less, figure: 'oursPeakMebibytes', good: 700, strong: 300, moonshot: 150 },
];

/** The line that counts: against the fastest program of this computer where any was compared, else against the fastest. */
function countingRow(rows: readonly BenchRow[]): BenchRow | undefined {
  const isNative = (row: BenchRow): boolean => nativeBaselines.some(({ name }) => name === row.baseline);
  const natives = rows.filter(isNative);
  const candidates = natives.length > 0 ? natives : rows;
  return candidates.toSorted((a, b) => (a.baselineSeconds ?? Infinity) - (b.baselineSeconds ?? Infinity))[0];
}

function reached({ isLessBetter, good, strong, moonshot }: Level, value: number): string {
  const isAt = (goal: number): boolean => (isLessBetter ? value <= goal : value >= goal);
  if (isAt(moonshot)) return 'moonshot';
  if (isAt(strong)) return 'strong';
  return isAt(good) ? 'good' : 'not reached';
}

/** One sentence for each goal that was measured: its figure and the level it reaches. */
export function levelSentences(rows: readonly BenchRow[]): string[] {
  return levels.flatMap((level) => {
    const row = countingRow(rows.filter(({ goal, size }) => goal === level.goal && size === level.size));
    if (row === undefined) return [];
    const value = row[level.figure];
    const name = `${level.goal} ${level.size}, ${level.figure} against ${row.baseline}`;
    if (value === null) return [`${name}: none (${row.note})`];
    const scale = `good ${level.good}, strong ${level.strong}, moonshot ${level.moonshot}`;
    return [`${name}: ${Number(value.toPrecision(3))}, ${reached(level, value)} (${scale})`];
  });
}
