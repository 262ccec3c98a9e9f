import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formulate } from '../../main/optimiser/formulation.ts';
import { lpText } from '../../main/optimiser/lp-text.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { goldenPlans } from './golden-plans.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const CONSTRAINTS = join(import.meta.dirname, '../../main/optimiser/constraints');

/** Rows that stand in every plan. */
const COMMON_ROWS = ['demand', 'capacity', 'committed_capacity'];

/** Golden files change only by hand: UPDATE_GOLDEN=1 writes them, a person reads the difference. */
const isWriting = process.env['UPDATE_GOLDEN'] === '1';

describe.each(goldenPlans)('$name', ({ name, input, rows }) => {
  const { model } = formulate(preparePortfolio(input));
  const families = [...new Set(model.rowNames.map((row) => row.slice(0, row.indexOf('['))))];

  it('is written as its golden file says', () => {
    const file = join(FOLDER, `${name}.lp`);
    const text = lpText(model);
    if (isWriting) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('holds the rows of its family and of no other', () => {
    expect(families.filter((family) => !COMMON_ROWS.includes(family)).toSorted()).toEqual(rows.toSorted());
  });
});

describe('golden files', () => {
  it('exist for every constraint family and for risk, and none is left over', () => {
    const families = readdirSync(CONSTRAINTS).map((file) => file.replace(/\.ts$/, ''));
    const shown = new Set(goldenPlans.map(({ name }) => name.split('.')[0] ?? ''));
    expect([...shown].toSorted()).toEqual([...families, 'risk'].toSorted());
    expect(readdirSync(FOLDER).toSorted()).toEqual(goldenPlans.map(({ name }) => `${name}.lp`).toSorted());
  });
});
