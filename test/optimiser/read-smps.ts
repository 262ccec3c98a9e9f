import { type LinearModel, LinearModelBuilder, type Term } from '../../main/optimiser/linear-model.ts';

/** A core file: rows and variables in order, with coefficients by variable and row. */
type Core = {
  readonly kinds: Map<string, string>;
  readonly columns: Map<string, { isInteger: boolean; lower: number; upper: number; entries: Map<string, number> }>;
  readonly sides: Map<string, number>;
};

function wordsOf(text: string): { readonly words: string[]; readonly isHeader: boolean }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ words: line.trim().split(/\s+/), isHeader: !line.startsWith(' ') }));
}

function readBound(column: { lower: number; upper: number }, kind: string, value: number): void {
  if (kind === 'FX') Object.assign(column, { lower: value, upper: value });
  else if (kind === 'FR') Object.assign(column, { lower: -Infinity, upper: Infinity });
  else if (kind === 'MI') column.lower = -Infinity;
  else if (kind === 'LO') column.lower = value;
  else if (kind === 'UP') column.upper = value;
  else if (kind === 'PL') column.upper = Infinity;
  else throw new Error(`The bound ${kind} is not known.`);
}

function readCore(text: string): Core {
  const core: Core = { kinds: new Map(), columns: new Map(), sides: new Map() };
  let section = '';
  let isInteger = false;
  for (const { words, isHeader } of wordsOf(text)) {
    const [first = '', second = '', third = '', fourth = ''] = words;
    if (isHeader) section = first;
    else if (section === 'ROWS') core.kinds.set(second, first);
    else if (section === 'COLUMNS' && second === "'MARKER'") isInteger = third === "'INTORG'";
    else if (section === 'COLUMNS') {
      const column = core.columns.get(first) ?? { isInteger, lower: 0, upper: Infinity, entries: new Map() };
      column.entries.set(second, Number(third));
      core.columns.set(first, column);
    } else if (section === 'RHS') core.sides.set(second, Number(third));
    else if (section === 'BOUNDS') {
      const column = core.columns.get(third);
      if (column === undefined) throw new Error(`A bound of ${third}, which is no variable.`);
      readBound(column, first, Number(fourth));
    } else throw new Error(`A line of ${section} is not known: ${words.join(' ')}.`);
  }
  return core;
}

type Band = {
  readonly name: string;
  readonly probability: number;
  /** By variable (or RHS) and row. */
  readonly changes: Map<string, number>;
};

function readStoch(text: string): Band[] {
  const bands: Band[] = [];
  for (const { words, isHeader } of wordsOf(text)) {
    const [first = '', second = '', third = '', fourth = ''] = words;
    if (isHeader) continue;
    if (first === 'SC') bands.push({ name: second, probability: Number(fourth), changes: new Map() });
    else bands.at(-1)?.changes.set(`${first} ${second}`, Number(third));
  }
  return bands;
}

/** First variable and first row of the second stage. */
function readTime(text: string): { readonly column: string; readonly row: string } {
  const line = wordsOf(text).find(({ words }) => words[2] === 'STAGE2');
  return { column: line?.words[0] ?? '', row: line?.words[1] ?? '' };
}

/**
 * The extensive form that the three files stand for: first-stage variables and rows once, the others once for each
 * band, costs of a band times its probability. Refuses files that break the order of stages.
 */
export function expandSmps(files: {
  readonly core: string;
  readonly time: string;
  readonly stoch: string;
}): LinearModel {
  const core = readCore(files.core);
  const bands = readStoch(files.stoch);
  const second = readTime(files.time);
  const rows = [...core.kinds].filter(([, kind]) => kind !== 'N');
  const secondRow = rows.findIndex(([name]) => name === second.row);
  const names = [...core.columns.keys()];
  const secondColumn = names.indexOf(second.column);
  if (secondRow < 0 || secondColumn < 0) throw new Error('The time file names what the core does not have.');
  const builder = new LinearModelBuilder();
  const place = new Map<string, number>();
  const declare = (name: string, band: Band | null): void => {
    const { isInteger = false, lower = 0, upper = 0, entries } = core.columns.get(name) ?? {};
    const column = builder.addColumn(band === null ? name : `${name} ${band.name}`, lower, upper, isInteger);
    const cost = band?.changes.get(`${name} cost`) ?? entries?.get('cost') ?? 0;
    builder.addCost(column, cost * (band?.probability ?? 1));
    place.set(`${name} ${band?.name ?? ''}`, column);
  };
  for (const name of names.slice(0, secondColumn)) declare(name, null);
  for (const band of bands) for (const name of names.slice(secondColumn)) declare(name, band);
  const addRow = (row: string, kind: string, band: Band | null): void => {
    const terms = names.flatMap((name, column): Term[] => {
      const inCore = core.columns.get(name)?.entries.get(row);
      if (inCore === undefined) return [];
      const isSecond = column >= secondColumn;
      if (isSecond && band === null) throw new Error(`${row} is of the first stage, ${name} is not.`);
      const value = band?.changes.get(`${name} ${row}`) ?? inCore;
      return [[place.get(`${name} ${isSecond ? (band?.name ?? '') : ''}`) ?? -1, value]];
    });
    const side = band?.changes.get(`RHS ${row}`) ?? core.sides.get(row) ?? 0;
    builder.addRow(
      band === null ? row : `${row} ${band.name}`,
      terms,
      kind === 'L' ? -Infinity : side,
      kind === 'G' ? Infinity : side,
      null,
    );
  };
  rows.forEach(([row, kind], position) => {
    if (position < secondRow) addRow(row, kind, null);
    else for (const band of bands) addRow(row, kind, band);
  });
  for (const band of bands) {
    for (const change of band.changes.keys()) {
      const [column = '', row = ''] = change.split(' ');
      const isKnown = column === 'RHS' ? core.kinds.has(row) : core.columns.get(column)?.entries.has(row) === true;
      if (!isKnown) throw new Error(`The band ${band.name} changes ${change}, which the core does not have.`);
    }
  }
  return builder.build();
}
