import { availableParallelism, cpus, loadavg } from 'node:os';
import { chooseBaselines } from './baselines/choose-baselines.ts';
import type { BenchRow } from './bench-row.ts';
import { goals } from './goals/goals.ts';
import { levelSentences } from './goals/levels.ts';
import { type BenchOptions, helpText, readOptions } from './read-options.ts';
import { benchTable } from './table.ts';

const tell = (sentence: string): void => console.error(sentence);

function warnWhenBusy({ choice }: BenchOptions): void {
  const [load = 0] = loadavg();
  if (choice.clock === 'processor' || load <= availableParallelism() / 2) return;
  tell(
    `This computer is busy (load ${load.toFixed(1)} on ${availableParallelism()} cores): ` +
      'do not trust the ratios, or use --clock processor.',
  );
}

async function measure({ goalNames, baselineNames, choice }: BenchOptions): Promise<BenchRow[]> {
  const context = { choice, tell, ...chooseBaselines({ names: baselineNames, isShort: choice.isShort }, tell) };
  const rows: BenchRow[] = [];
  for (const goal of goals.filter(({ name }) => goalNames.includes(name))) {
    for (const size of choice.sizes ?? goal.sizes) {
      tell(`${goal.name} ${size}: ${goal.title}`);
      rows.push(...(await goal.measure(context, size)));
    }
  }
  return rows;
}

async function bench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    console.log(helpText);
    return 0;
  }
  tell(`Node ${process.version}, ${cpus()[0]?.model ?? 'processor unknown'}, ${availableParallelism()} cores.`);
  warnWhenBusy(options);
  const rows = await measure(options);
  console.log(
    options.isJson ? JSON.stringify(rows, null, 2) : [benchTable(rows), '', ...levelSentences(rows)].join('\n'),
  );
  return rows.some(({ isContradiction }) => isContradiction) ? 1 : 0;
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
