import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { PlanStore, StoredPlan } from '../../main/store/plan-store.ts';
import type { Edit } from '../../shared/domain/edit.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { aFolder, aStore } from './a-folder.ts';
import { refusalOf } from './refusal-of.ts';

const rename = (name: string): Edit => ({
  label: `Rename to ${name}`,
  steps: [{ kind: 'replace', path: ['name'], value: name }],
});

function aStoreWithPlan(folder: string = aFolder()): PlanStore {
  const store = aStore(folder);
  store.createPlan(aPlan());
  return store;
}

/** The sentence an action is refused with. Throws when it left anything else than it was. */
function sentenceOf(store: PlanStore, action: () => unknown): string {
  const before = [store.openPlan('plan'), store.listPlans()];
  const sentence = refusalOf(action);
  if (!isDeepStrictEqual([store.openPlan('plan'), store.listPlans()], before)) {
    throw new Error(`Something was changed, though it was refused: ${sentence}`);
  }
  return sentence;
}

describe('an edit', () => {
  it('changes the plan, raises the revision and names what undo would do', () => {
    const stored = aStoreWithPlan().editPlan('plan', 1, rename('New'));
    expect(stored).toEqual({
      plan: aPlan({ name: 'New' }),
      revision: 2,
      undoLabel: 'Rename to New',
      redoLabel: null,
    });
  });

  it('is refused on an older revision', () => {
    const store = aStoreWithPlan();
    store.editPlan('plan', 1, rename('New'));
    expect(sentenceOf(store, () => store.editPlan('plan', 1, rename('Other')))).toContain(
      '“New” was changed in another window meanwhile (it is at revision 2, this change was made on 1)',
    );
    expect(sentenceOf(store, () => store.undo('plan', 1))).toContain('was changed in another window');
    expect(sentenceOf(store, () => store.redo('plan', 3))).toContain('was changed in another window');
  });

  it('is refused whole when one step does not fit', () => {
    const store = aStoreWithPlan();
    const edits: readonly [Edit, string][] = [
      [
        { ...rename('New'), steps: [...rename('New').steps, { kind: 'remove', path: ['scenarios', 'none'] }] },
        'there is no “none”',
      ],
      [
        { label: 'Spoil', steps: [{ kind: 'replace', path: ['horizonMonths'], value: -1 }] },
        'must be at least 1 month',
      ],
      [{ label: 'Spoil', steps: [{ kind: 'replace', path: ['name'], value: 'a\nb' }] }, 'control characters'],
      [{ label: 'Spoil', steps: [{ kind: 'replace', path: ['horizonMonths'], value: Number.NaN }] }, 'horizonMonths'],
      [
        { label: 'Spoil', steps: [{ kind: 'replace', path: ['id'], value: 'other' }] },
        'id of a plan cannot be changed',
      ],
    ];
    for (const [edit, message] of edits) {
      expect(sentenceOf(store, () => store.editPlan('plan', 1, edit))).toContain(message);
    }
  });

  it('that changes nothing is not logged', () => {
    const store = aStoreWithPlan();
    expect(store.editPlan('plan', 1, rename('Plan'))).toMatchObject({ revision: 1, undoLabel: null });
  });
});

describe('undo and redo', () => {
  const change: readonly Edit[] = [
    rename('New'),
    {
      label: 'Buy',
      steps: [
        { kind: 'insert', path: ['scenarios', 'base', 'portfolio'], position: 0, value: aPurchase() },
        { kind: 'insert', path: ['scenarios', 'base', 'portfolio'], position: 0, value: aPurchase({ units: 2 }) },
      ],
    },
    { label: 'Sell', steps: [{ kind: 'remove', path: ['scenarios', 'base', 'portfolio', '1'] }] },
    {
      label: 'Change price',
      steps: [{ kind: 'replace', path: ['assumptions', 'offers', 'gpu-od', 'ratePerUnitHour'], value: 2.5 }],
    },
    {
      label: 'Change id',
      steps: [{ kind: 'replace', path: ['assumptions', 'offers', 'gpu-od', 'id'], value: 'gpu-on-demand' }],
    },
    { label: 'Remove offer', steps: [{ kind: 'remove', path: ['assumptions', 'offers', 'gpu-on-demand'] }] },
    { label: 'Empty', steps: [{ kind: 'replace', path: ['assumptions', 'offers'], value: [] }] },
  ];

  it('walk through every state, there and back, also when the store is opened again at each step', () => {
    const folder = aFolder();
    let store = aStoreWithPlan(folder);
    const states: StoredPlan[] = [store.openPlan('plan')];
    for (const edit of change) states.push(store.editPlan('plan', states.length, edit));
    let revision = states.length;
    for (const direction of ['undo', 'redo', 'undo'] as const) {
      const expected = direction === 'undo' ? states.toReversed() : states;
      for (const state of expected.slice(1)) {
        store.close();
        store = aStore(folder);
        const stored = store[direction]('plan', revision);
        revision += 1;
        expect(stored.plan).toEqual(state.plan);
        expect(stored.undoLabel).toBe(state.undoLabel);
        expect(stored.revision).toBe(revision);
      }
      const other = direction === 'undo' ? 'redo' : 'undo';
      expect(store.openPlan('plan')[`${direction}Label`]).toBeNull();
      expect(store.openPlan('plan')[`${other}Label`]).not.toBeNull();
      expect(sentenceOf(store, () => store[direction]('plan', revision))).toContain(
        `there is nothing to ${direction} in`,
      );
    }
  });

  it('drop what was undone when something else is done', () => {
    const store = aStoreWithPlan();
    store.editPlan('plan', 1, rename('A'));
    store.editPlan('plan', 2, rename('B'));
    store.editPlan('plan', 3, rename('C'));
    store.undo('plan', 4);
    expect(store.undo('plan', 5)).toMatchObject({ undoLabel: 'Rename to A', redoLabel: 'Rename to B' });
    expect(store.editPlan('plan', 6, rename('D'))).toMatchObject({ undoLabel: 'Rename to D', redoLabel: null });
    expect(sentenceOf(store, () => store.redo('plan', 7))).toContain('there is nothing to redo');
    expect(store.undo('plan', 7).plan.name).toBe('A');
    expect(store.redo('plan', 8).plan.name).toBe('D');
  });

  it('take a change back exactly even where two entries share an id', () => {
    const store = aStore();
    const first = anOnDemandOffer({ name: 'First' });
    store.createPlan(aPlan({ assumptions: someAssumptions({ offers: [first] }) }));
    store.editPlan('plan', 1, {
      label: 'Add a second with the same id',
      steps: [{ kind: 'insert', path: ['assumptions', 'offers'], position: 1, value: { ...first, name: 'Second' } }],
    });
    const undone = store.undo('plan', 2);
    expect(undone.plan.assumptions.offers.map(({ name }) => name)).toEqual(['First']);
    expect(store.redo('plan', 3).plan.assumptions.offers.map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  it('keep each plan to its own log', () => {
    const store = aStoreWithPlan();
    store.createPlan(aPlan({ id: 'other', name: 'Other' }));
    store.editPlan('plan', 1, rename('New'));
    expect(store.openPlan('other')).toMatchObject({ undoLabel: null, revision: 1 });
    expect(() => store.undo('other', 1)).toThrow('there is nothing to undo in “Other”.');
  });
});
