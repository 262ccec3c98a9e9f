import { describe, expect, it } from 'vitest';
import type { RegretFindings, RegretRow } from '../../shared/domain/questions/regret.ts';
import {
  boardSentence,
  hedgingFigure,
  hedgingWords,
  perfectInformationWords,
  rulesWords,
  tintOf,
} from '../../renderer/features/regret/regret-words.ts';

const bandName = (id: string): string => (id === 'surge' ? 'Surge' : id);

function aRow(fields: Partial<RegretRow> = {}): RegretRow {
  return {
    portfolio: { kind: 'own' },
    purchases: [],
    cells: [],
    expectedCost: null,
    cvar: null,
    objective: null,
    maximumRegret: null,
    broken: [],
    assumed: [],
    ...fields,
  };
}

const information = {
  waitAndSee: 900_000,
  hedged: 1_000_000,
  perfectInformation: 100_000,
  meanPlan: 1_050_000,
  stochasticSolution: 50_000,
  meanPlanBreaksIn: [],
  hasOtherMeanPlan: false,
};

describe('the regret board in words', () => {
  const board = (minimaxRow: number | null): RegretFindings => ({
    name: 'regret',
    rows: [
      aRow({ maximumRegret: 7000 }),
      aRow({ portfolio: { kind: 'band-best', bandId: 'surge' }, maximumRegret: 5000 }),
    ],
    minimaxRow,
    information: null,
  });

  it('names the row of least largest regret beside this answer', () => {
    expect(boardSentence(board(1), 'USD', bandName)).toBe(
      '“Best if Surge is sure” has the least largest regret, $5K; this answer $7K.',
    );
    expect(boardSentence(board(0), 'USD', bandName)).toContain('This answer has the least largest regret: $7K');
    expect(boardSentence(board(null), 'USD', bandName)).toBe('Regret is known once the best of each band is.');
  });

  it('says whether a row keeps the rules', () => {
    expect(rulesWords(aRow())).toBe('keeps all');
    expect(rulesWords(aRow({ broken: ['No dispatch.'] }))).toBe('cannot be served');
  });

  it('tints by the logarithm, nothing at and below 0', () => {
    expect([tintOf(null, 10), tintOf(0, 10), tintOf(-5, 10), tintOf(10, 10)]).toEqual([0, 0, 0, 1]);
    expect(tintOf(1, 10)).toBeGreaterThan(0.5);
  });
});

describe('what information is worth in words', () => {
  it('tells the most that a forecast is worth', () => {
    expect(perfectInformationWords(information, 'USD')).toBe(
      'A forecast, a pilot or a right to wait is worth $100K (10.00 % of the expected cost) at the most.',
    );
  });

  it('tells what planning for the average costs, or in which band it cannot be', () => {
    expect(hedgingWords(information, 'USD', bandName)).toContain('would cost $50K more');
    expect(hedgingWords({ ...information, hasOtherMeanPlan: true }, 'USD', bandName)).toContain('Other plans');
    expect(hedgingWords({ ...information, stochasticSolution: 0 }, 'USD', bandName)).toContain('nothing more');
    const broken = { ...information, stochasticSolution: null, meanPlan: null, meanPlanBreaksIn: ['surge'] };
    expect(hedgingWords(broken, 'USD', bandName)).toContain('in Surge');
    expect(hedgingFigure(broken, 'USD')).toBe('without limit');
  });
});
