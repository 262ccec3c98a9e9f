import { describe, expect, it } from 'vitest';
import { renumberSplit } from '../../main/optimiser/decomposition/renumber-split.ts';
import { type SplitModel, splitModel } from '../../main/optimiser/decomposition/split-model.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { benchInput } from '../bench/plan/bench-input.ts';
import { sliderChanges, withRiskWeight } from '../bench/plan/slider-changes.ts';

const everyRow = (before: SplitModel | null) => ({ idleRows: 'every', before }) as const;

function formulated(input: SolveInput): ReturnType<typeof formulate> {
  return formulate(preparePortfolio(input));
}

describe('the split of a plan with other numbers', () => {
  const plans = [benchInput('S1', 1), benchInput('S1', 2, { decide: 6 })];

  it.each(sliderChanges)('is that of a split made anew: $name', ({ apply }) => {
    for (const input of plans) {
      const before = splitModel(formulated(input));
      const changed = formulated(apply(input));
      const { source, ...split } = renumberSplit(changed, before)!;
      const { source: sourceAnew, ...anew } = splitModel(changed, everyRow(before));
      expect(split).toEqual(anew);
      expect(source?.places).toEqual(sourceAnew?.places);
      expect(source?.bounds).toEqual(sourceAnew?.bounds);
    }
  });

  it('keeps the very cells in which no number is another', () => {
    const [input] = plans as [SolveInput];
    const before = splitModel(formulated(withRiskWeight(input, 0)));
    const split = renumberSplit(formulated(withRiskWeight(input, 0.5)), before);
    expect(split?.cells.every((cell, n) => cell === before.cells[n])).toBe(true);
  });

  it('is not made where the shape is another', () => {
    const [input, other] = plans as [SolveInput, SolveInput];
    const before = splitModel(formulated(input));
    expect(renumberSplit(formulated(other), before)).toBeNull();
    const { offers } = input.assumptions;
    const fewer = { ...input, assumptions: { ...input.assumptions, offers: offers.slice(0, -1) } };
    expect(renumberSplit(formulated(fewer), before)).toBeNull();
  });
});
