import { inputOnFutures } from '../../../shared/domain/input-on-futures.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import { formulate } from '../formulation.ts';
import { portableNames } from '../model-names.ts';
import { mpsText } from '../mps-text.ts';
import { preparePortfolio } from '../prepare-portfolio.ts';
import { coreModel } from './core-model.ts';
import { splitStages } from './split-stages.ts';
import type { TwoStageModel } from './two-stage-model.ts';

const FIRST_STAGE = 'STAGE1';
const SECOND_STAGE = 'STAGE2';

/** Where each stage begins: its first variable, and its first row; the objective counts as the first row of all. */
function timeText(model: TwoStageModel, columns: readonly string[], rows: readonly string[]): string {
  return [
    'TIME lanewise',
    'PERIODS IMPLICIT',
    ` ${at(columns, 0)} cost ${FIRST_STAGE}`,
    ` ${at(columns, model.firstStageColumns)} ${at(rows, model.firstStageRows)} ${SECOND_STAGE}`,
    'ENDATA',
    '',
  ].join('\n');
}

/** What a band has otherwise than the core. */
function differences(model: TwoStageModel, columns: readonly string[], rows: readonly string[], s: number): string[] {
  const inColumns: string[][] = model.columns.map(({ cost }, column) =>
    column >= model.firstStageColumns && at(cost, s) !== at(cost, 0)
      ? [` ${at(columns, column)} cost ${at(cost, s)}`]
      : [],
  );
  const sides: string[] = [];
  for (let row = model.firstStageRows; row < model.rows.length; row++) {
    const { entries, side } = at(model.rows, row);
    for (const [column, values] of entries) {
      if (at(values, s) !== at(values, 0))
        at(inColumns, column).push(` ${at(columns, column)} ${at(rows, row)} ${at(values, s)}`);
    }
    if (at(side, s) !== at(side, 0)) sides.push(` RHS ${at(rows, row)} ${at(side, s)}`);
  }
  return [...inColumns.flat(), ...sides];
}

/** Every band with its probability and what it has otherwise than the core, which is the first band's. */
function stochText(model: TwoStageModel, columns: readonly string[], rows: readonly string[]): string {
  const scenarios = portableNames(model.bandIds);
  return [
    'STOCH lanewise',
    'SCENARIOS DISCRETE',
    ...scenarios.flatMap((name, s) => [
      ` SC ${name} 'ROOT' ${at(model.probability, s)} ${SECOND_STAGE}`,
      ...differences(model, columns, rows, s),
    ]),
    'ENDATA',
    '',
  ].join('\n');
}

/** A file of an exported model. */
export type ModelFile = { readonly fileName: string; readonly text: string };

/** The three SMPS texts of a two-stage model. Names lead back to it by their position. */
export function smpsTexts(model: TwoStageModel): {
  readonly core: string;
  readonly time: string;
  readonly stoch: string;
} {
  const core = coreModel(model);
  const columns = portableNames(core.columnNames);
  const rows = portableNames(core.rowNames);
  return {
    core: mpsText(core),
    time: timeText(model, columns, rows),
    stoch: stochText(model, columns, rows),
  };
}

/**
 * The exact model of an input for stochastic-programming engines: core, time and stoch file with the same stem.
 * Source: Birge and others, A standard input format for multiperiod stochastic linear programs (1987).
 * Throws a sentence when the plan is no two-stage program.
 */
export function smpsFiles(input: SolveInput, stem: string): ModelFile[] {
  const { core, time, stoch } = smpsTexts(splitStages(formulate(preparePortfolio(inputOnFutures(input)))));
  return [
    { fileName: `${stem}.cor`, text: core },
    { fileName: `${stem}.tim`, text: time },
    { fileName: `${stem}.sto`, text: stoch },
  ];
}
