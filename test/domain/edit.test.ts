import { describe, expect, it } from 'vitest';
import { applyEdit, type EditStep } from '../../shared/domain/edit.ts';
import { aPlan } from '../builders/a-plan.ts';

function offerId(): string {
  const first = aPlan().assumptions.offers[0];
  if (first === undefined) throw new Error('The default plan has no offer.');
  return first.id;
}

const path = ['assumptions', 'offers', offerId()];

const cases: [string, EditStep[]][] = [
  ['a value', [{ kind: 'replace', path: [...path, 'name'], value: 'Renamed' }]],
  ['an id', [{ kind: 'replace', path: [...path, 'id'], value: 'other-id' }]],
  ['an element', [{ kind: 'remove', path }]],
  [
    'two steps that build on each other',
    [
      { kind: 'replace', path: [...path, 'id'], value: 'other-id' },
      { kind: 'replace', path: ['assumptions', 'offers', 'other-id', 'name'], value: 'Renamed' },
    ],
  ],
];

describe('an edit', () => {
  it.each(cases)('of %s is taken back by its inverse', (_, steps) => {
    const plan = aPlan();
    const edited = applyEdit(plan, { label: 'Change', steps });
    expect(edited.plan).not.toEqual(plan);
    expect(applyEdit(edited.plan, edited.inverse).plan).toEqual(plan);
  });

  it('that does not fit the schema is refused whole, with the place', () => {
    const steps: EditStep[] = [
      { kind: 'replace', path: [...path, 'name'], value: 'Renamed' },
      { kind: 'replace', path: [...path, 'name'], value: 7 },
    ];
    expect(() => applyEdit(aPlan(), { label: 'Change', steps })).toThrow(`assumptions/offers/${offerId()}/name`);
  });
});
