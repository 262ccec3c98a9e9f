import { at } from '../costs.ts';
import type { Formulation } from '../formulation.ts';
import { rowTerms } from '../rebuild-model.ts';

/** The parts of a name between its brackets. */
function partsOf(name: string): string[] {
  const inside = /\[(.*)\]$/.exec(name)?.[1];
  return inside === undefined ? [] : inside.split(',');
}

/** A name without the band it is of, the last of its parts that is one; the same where it names none. */
export function withoutBand(name: string, bandId: string): string {
  const parts = partsOf(name);
  const position = parts.lastIndexOf(bandId);
  if (position < 0 || (position === 0 && parts.length > 1)) return name;
  const family = name.slice(0, name.indexOf('['));
  return parts.length === 1 ? family : `${family}[${parts.toSpliced(position, 1).join(',')}]`;
}

/**
 * The band each variable is decided in; null: before the bands can be told apart. Dispatch and purchases say it
 * themselves; any other variable is of the one band whose variables it shares rows with and whose name it bears.
 */
export function bandOfColumns({ data, variables, model }: Formulation): (number | null)[] {
  const bands = data.bandIds.length;
  const known = new Map<number, number | null>();
  model.cellOfColumn.forEach((cell, column) => {
    if (cell >= 0) known.set(column, cell % bands);
  });
  for (const { column, band } of variables.purchases) known.set(column, band);
  const rows = model.rowNames.map((_, row) => rowTerms(model, row).map(([column]) => column));
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    const near = new Map<number, Set<number>>();
    for (const columns of rows) {
      const open = columns.filter((column) => !known.has(column));
      if (open.length === 0) continue;
      const bandsOfRow = columns.map((column) => known.get(column) ?? null).filter((band) => band !== null);
      for (const column of open) near.set(column, new Set([...(near.get(column) ?? []), ...bandsOfRow]));
    }
    for (const [column, bandsNear] of near) {
      if (bandsNear.size === 0) continue;
      const [band = 0] = bandsNear;
      const name = at(model.columnNames, column);
      const isOfBand = bandsNear.size === 1 && withoutBand(name, at(data.bandIds, band)) !== name;
      known.set(column, isOfBand ? band : null);
      isSettled = false;
    }
  }
  return model.columnNames.map((_, column) => known.get(column) ?? null);
}
