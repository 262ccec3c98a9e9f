import { describe, expect, test } from 'vitest';
import { placesAround } from '../../renderer/state/jump.ts';
import { problemAt, problemsOf, withinAssumptions } from '../../renderer/state/problems.ts';
import { placeWords } from '../../renderer/state/place-words.ts';
import { hrefOf, readPlace, SCREENS, screenOfPath } from '../../renderer/state/screen.ts';
import { aPlan } from '../builders/a-plan.ts';

describe('addresses', () => {
  test('every screen is found again at its own address, with its detail', () => {
    for (const screen of SCREENS) {
      expect(readPlace(hrefOf(screen))).toEqual({ screen, detail: null });
      expect(readPlace(hrefOf(screen, 'a/b c'))).toEqual({ screen, detail: 'a/b c' });
    }
  });

  test.each(['', '#main', '#/nowhere', '#code=abc'])('%j is no place', (hash) => {
    expect(readPlace(hash)).toBeNull();
  });
});

describe('where a problem is mended', () => {
  test.each([
    ['assumptions/offers/h100-1y/termMonths', 'contracts'],
    ['assumptions/existingCommitments/a/units', 'contracts'],
    ['assumptions/placements/a/readiness', 'placement'],
    ['assumptions/lanes/a/guardrails/minimumReadiness', 'placement'],
    ['assumptions/lanes/a/headroomShare', 'demand'],
    ['assumptions/bands', 'demand'],
    ['assumptions/policy/budgets/b', 'policy'],
    ['assumptions/futures/seed', 'futures'],
    ['scenarios/base/assumptions/offers/a', 'contracts'],
    ['scenarios/base/portfolio/a/2027-01', 'portfolio'],
    ['offers/a/ratePerUnitHour', 'contracts'],
  ])('%s is on the screen %s', (path, screen) => {
    expect(screenOfPath(path.split('/'))).toBe(screen);
  });

  test('from the cell outwards', () => {
    expect(placesAround('offers/a/termMonths')).toEqual(['offers/a/termMonths', 'offers/a', 'offers']);
  });

  test('in the planner’s words', () => {
    const { assumptions } = aPlan();
    const lane = assumptions.lanes[0];
    expect(placeWords(`assumptions/lanes/${lane?.id ?? ''}/headroomShare`, assumptions)).toBe(
      `Lane ${lane?.name ?? ''}: headroom share`,
    );
    expect(placeWords('assumptions/bands', assumptions)).toBe('Bands');
    expect(placeWords('scenarios/base/assumptions/offers/gone/termMonths', assumptions)).toBe(
      'Offer gone: term months',
    );
  });
});

describe('problems', () => {
  const problems = [
    { path: 'assumptions/bands', sentence: 'must sum to 1.' },
    { path: 'scenarios/base/assumptions/offers/a/termMonths', sentence: 'is wrong.' },
    { path: 'scenarios/other/portfolio/a', sentence: 'is elsewhere.' },
  ];
  const view = { plan: aPlan(), revision: 1, problems, undoLabel: null, redoLabel: null, runs: [] };

  test('those of other scenarios are left out', () => {
    expect(problemsOf(view, 'base').map(({ sentence }) => sentence)).toEqual(['must sum to 1.', 'is wrong.']);
    expect(problemsOf(null, 'base')).toEqual([]);
  });

  test('one belongs to exactly its own cell', () => {
    expect(problemAt(problems, 'offers/a/termMonths')).toBe('is wrong.');
    expect(problemAt(problems, 'offers/a')).toBeNull();
    expect(withinAssumptions('assumptions/policy/revealMonth')).toBe('policy/revealMonth');
  });
});
