import type { ReadinessFindings, ReadinessQuestion, ReadinessRow } from '../../../shared/domain/questions/readiness.ts';
import { optimumPrecision } from '../optimum-precision.ts';
import type { QuestionTask } from '../question-task.ts';
import { readinessRow } from './readiness-row.ts';
import { optimumOf, ReadinessWorth } from './readiness-worth.ts';

const DOING = 'The cheapest portfolio with other readiness';

/** Worth of the first month of earlier readiness; −∞ while unknown. */
function firstMonth({ earlier }: ReadinessRow): number {
  return earlier[0]?.worth ?? -Infinity;
}

function ranked(rows: Iterable<ReadinessRow>): ReadinessRow[] {
  return [...rows].toSorted(
    (a, b) => firstMonth(b) - firstMonth(a) || (b.allowed?.worth ?? 0) - (a.allowed?.worth ?? 0),
  );
}

/** Of rows by worth, the first that has something to prove and pays, also for its migration. */
function bestExperiment(rows: readonly ReadinessRow[], precision: number): string | null {
  const pays = (row: ReadinessRow): boolean =>
    !row.isProven && firstMonth(row) > precision && (row.allowed === null || row.allowed.worth > -precision);
  return rows.find(pays)?.placementId ?? null;
}

/**
 * What each month of earlier readiness is worth: the optimum as it stands less the optimum with the roadmap of a placement
 * brought forward. First one month for every placement, so that they can be ranked, then the rest from the best one on.
 */
export async function answerReadiness(
  { months }: ReadinessQuestion,
  { input, solver, tell }: QuestionTask<ReadinessFindings>,
): Promise<void> {
  const { placements } = input.assumptions;
  const rows = new Map<string, ReadinessRow>();
  for (const placement of placements) {
    const row = readinessRow(input, placement);
    if (row !== null) rows.set(placement.id, row);
  }
  const total = 1 + 2 * rows.size;
  let done = 0;
  let precision: number | null = null;
  const told = (): void => {
    const list = ranked(rows.values());
    const experimentPlacementId = precision === null ? null : bestExperiment(list, precision);
    tell({ name: 'readiness', rows: list, experimentPlacementId, precision }, { done, total, doing: DOING });
  };
  told();
  const solved = await solver.optimum(input);
  if (solved === null) throw new Error('No portfolio keeps the rules with readiness as it stands.');
  const asItStands = optimumOf(solved);
  precision = optimumPrecision(asItStands.objective);
  const worths = new Map(
    placements.map((placement) => [placement.id, new ReadinessWorth(solver, input, asItStands, placement)]),
  );
  const work = async (
    ids: Iterable<string>,
    update: (worth: ReadinessWorth, row: ReadinessRow) => Promise<ReadinessRow>,
  ): Promise<void> => {
    for (const id of ids) {
      done += 1;
      told();
      const row = rows.get(id);
      const worth = worths.get(id);
      if (row !== undefined && worth !== undefined) rows.set(id, await update(worth, row));
    }
  };
  await work([...rows.keys()], (worth, row) => worth.first(row));
  const byWorth = ranked(rows.values()).map(({ placementId }) => placementId);
  await work(byWorth, (worth, row) => worth.rest(row, months));
  done = total;
  told();
}
