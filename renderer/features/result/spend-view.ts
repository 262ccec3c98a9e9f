import type { ResultScene, SceneBand } from './result-scene.ts';

/** What a band makes of one spend commitment over the horizon, plan currency. */
export type SpendRow = {
  readonly offerId: string;
  readonly name: string;
  readonly band: SceneBand;
  readonly promised: number;
  readonly used: number;
  readonly unused: number;
  /** Used ÷ promised; null where nothing is promised inside the horizon. */
  readonly utilisation: number | null;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every spend commitment held, in the plan's order, with one row for each band that holds it. */
export function spendRows(scene: ResultScene): readonly SpendRow[] {
  return scene.spendCommitments.flatMap(({ id, name }) =>
    scene.bands.flatMap((band) =>
      band.result.spend
        .filter(({ offerId }) => offerId === id)
        .map(({ committedByMonth, usedByMonth, utilisation }): SpendRow => {
          const promised = sum(committedByMonth);
          const used = sum(usedByMonth);
          return { offerId: id, name, band, promised, used, unused: Math.max(0, promised - used), utilisation };
        }),
    ),
  );
}
