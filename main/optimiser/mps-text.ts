import type { LinearModel } from './linear-model.ts';
import { portableNames } from './model-names.ts';

function rowKind(lower: number, upper: number): 'E' | 'L' | 'G' | 'N' {
  if (lower === upper) return 'E';
  if (Number.isFinite(upper)) return 'L';
  return Number.isFinite(lower) ? 'G' : 'N';
}

function columnEntries(model: LinearModel): [number, number][][] {
  const entries: [number, number][][] = model.columnNames.map(() => []);
  model.rowNames.forEach((_, row) => {
    for (let entry = model.rowStart[row] ?? 0; entry < (model.rowStart[row + 1] ?? 0); entry++) {
      entries[model.columnIndex[entry] ?? 0]?.push([row, model.value[entry] ?? 0]);
    }
  });
  return entries;
}

function boundLines(name: string, lower: number, upper: number): string[] {
  if (lower === upper) return [` FX BND ${name} ${lower}`];
  if (lower === -Infinity && upper === Infinity) return [` FR BND ${name}`];
  const lines: string[] = [];
  if (lower === -Infinity) lines.push(` MI BND ${name}`);
  else if (lower !== 0) lines.push(` LO BND ${name} ${lower}`);
  lines.push(upper === Infinity ? ` PL BND ${name}` : ` UP BND ${name} ${upper}`);
  return lines;
}

/** A model as free-format MPS text: minimise; the fixed cost is the variable `fixed_cost`, always 1. */
export function mpsText(model: LinearModel): string {
  const columns = portableNames(model.columnNames);
  const rows = portableNames(model.rowNames);
  const entries = columnEntries(model);
  const kinds = rows.map((_, i) => rowKind(model.rowLower[i] ?? -Infinity, model.rowUpper[i] ?? Infinity));
  const lines = [
    'NAME lanewise',
    'ROWS',
    ' N cost',
    ...rows.map((name, i) => ` ${kinds[i] ?? 'N'} ${name}`),
    'COLUMNS',
  ];
  let isInsideWhole = false;
  const marker = (isStart: boolean): string => ` MARKER 'MARKER' '${isStart ? 'INTORG' : 'INTEND'}'`;
  columns.forEach((name, j) => {
    const isWhole = model.isInteger[j] === true;
    if (isWhole !== isInsideWhole) lines.push(marker(isWhole));
    isInsideWhole = isWhole;
    lines.push(` ${name} cost ${model.cost[j] ?? 0}`);
    for (const [row, value] of entries[j] ?? []) lines.push(` ${name} ${rows[row] ?? ''} ${value}`);
  });
  if (isInsideWhole) lines.push(marker(false));
  if (model.offset !== 0) lines.push(` fixed_cost cost ${model.offset}`);
  lines.push('RHS');
  const ranges: string[] = [];
  rows.forEach((name, i) => {
    const lower = model.rowLower[i] ?? -Infinity;
    const upper = model.rowUpper[i] ?? Infinity;
    const side = kinds[i] === 'G' ? lower : upper;
    if (Number.isFinite(side) && side !== 0) lines.push(` RHS ${name} ${side}`);
    if (kinds[i] === 'L' && Number.isFinite(lower)) ranges.push(` RNG ${name} ${upper - lower}`);
  });
  lines.push('RANGES', ...ranges, 'BOUNDS');
  columns.forEach((name, j) => lines.push(...boundLines(name, model.lower[j] ?? 0, model.upper[j] ?? Infinity)));
  if (model.offset !== 0) lines.push(' FX BND fixed_cost 1');
  return [...lines, 'ENDATA', ''].join('\n');
}
