import type { LinearModel } from './linear-model.ts';
import { portableNames } from './model-names.ts';

/** Terms on one line of the file; readers limit the length of a line. */
const TERMS_PER_LINE = 6;

function signed(value: number, isFirst: boolean): string {
  if (value < 0) return `- ${-value} `;
  return isFirst ? `${value} ` : `+ ${value} `;
}

function expression(terms: readonly (readonly [string, number])[]): string {
  const lines: string[] = [];
  for (let from = 0; from < terms.length; from += TERMS_PER_LINE) {
    lines.push(
      terms
        .slice(from, from + TERMS_PER_LINE)
        .map(([name, value], index) => `${signed(value, from + index === 0)}${name}`)
        .join(' '),
    );
  }
  return lines.join('\n   ');
}

function rowLines(name: string, terms: string, lower: number, upper: number): string[] {
  if (lower === upper) return [` ${name}: ${terms} = ${upper}`];
  const lines: string[] = [];
  if (Number.isFinite(lower)) lines.push(` ${Number.isFinite(upper) ? `${name}_from` : name}: ${terms} >= ${lower}`);
  if (Number.isFinite(upper)) lines.push(` ${name}: ${terms} <= ${upper}`);
  return lines;
}

function boundLine(name: string, lower: number, upper: number): string | null {
  if (lower === 0 && upper === Infinity) return null;
  if (lower === -Infinity && upper === Infinity) return ` ${name} free`;
  if (lower === upper) return ` ${name} = ${lower}`;
  return ` ${lower === -Infinity ? '-inf' : lower} <= ${name}${upper === Infinity ? '' : ` <= ${upper}`}`;
}

/**
 * A model as CPLEX LP text. A fixed cost stands as the variable `fixed_cost`, always 1, since readers disagree about
 * constants. Empty rows are written with a zero coefficient, so that an unservable demand stays infeasible.
 */
export function lpText(model: LinearModel): string {
  const columns = portableNames(model.columnNames);
  const rows = portableNames(model.rowNames);
  const cost = columns.map((name, j) => [name, model.cost[j] ?? 0] as const).filter(([, value]) => value !== 0);
  const objective: (readonly [string, number])[] = model.offset === 0 ? cost : [...cost, ['fixed_cost', model.offset]];
  const anyColumn = columns[0] ?? 'fixed_cost';
  const rowTexts = rows.flatMap((name, i) => {
    const terms: [string, number][] = [];
    for (let entry = model.rowStart[i] ?? 0; entry < (model.rowStart[i + 1] ?? 0); entry++) {
      terms.push([columns[model.columnIndex[entry] ?? 0] ?? '', model.value[entry] ?? 0]);
    }
    if (terms.length === 0) terms.push([anyColumn, 0]);
    return rowLines(name, expression(terms), model.rowLower[i] ?? -Infinity, model.rowUpper[i] ?? Infinity);
  });
  const bounds = columns
    .map((name, j) => boundLine(name, model.lower[j] ?? 0, model.upper[j] ?? Infinity))
    .filter((line) => line !== null);
  if (model.offset !== 0) bounds.push(' fixed_cost = 1');
  const whole = columns.filter((_, j) => model.isInteger[j] === true);
  return [
    'Minimize',
    ` cost: ${objective.length === 0 ? `0 ${anyColumn}` : expression(objective)}`,
    'Subject To',
    ...rowTexts,
    'Bounds',
    ...bounds,
    ...(whole.length > 0 ? ['General', ...whole.map((name) => ` ${name}`)] : []),
    'End',
    '',
  ].join('\n');
}
