import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { generatedPlanFiles } from '../../main/tools/write-sample.ts';
import { projectRoot } from '../../main/tools/project-root.ts';
import { type Provenance, provenanceOf } from '../../shared/domain/provenance.ts';

type Entry = { readonly provenance: readonly Provenance[] };

const plan = buildSamplePlan();
const { assumptions } = plan;
const entries: readonly (readonly [string, Entry])[] = [
  ['plan', plan],
  ['loadBlocks', assumptions.loadBlocks],
  ['policy', assumptions.policy],
  ...[
    ...assumptions.bands,
    ...assumptions.lanes,
    ...assumptions.workloads,
    ...assumptions.accelerators,
    ...assumptions.placements,
    ...assumptions.offers,
    ...assumptions.existingCommitments,
  ].map((entry) => [entry.id, entry] as const),
];

/** Fields that describe an entry and hold no figure. */
const DESCRIPTIVE = new Set([
  'id',
  'name',
  'kind',
  'provider',
  'region',
  'manufacturer',
  'siliconClass',
  'laneId',
  'laneType',
  'acceleratorId',
  'owner',
  'workUnit',
  'unitCost',
  'provenance',
]);

function figureFields(entry: Entry): string[] {
  return Object.keys(entry).filter((field) => !DESCRIPTIVE.has(field));
}

describe('provenance in the sample', () => {
  it.each(entries)('%s says of every figure where it comes from', (_, entry) => {
    const silent = figureFields(entry).filter((field) => provenanceOf(entry.provenance, field) === null);
    expect(silent).toEqual([]);
    expect(entry.provenance.length).toBeGreaterThan(0);
  });

  it.each(entries)('%s names only fields that it has, a date, and “assumed” where it is', (_, entry) => {
    for (const { fields, source, date, confidence } of entry.provenance) {
      for (const field of fields) expect(Object.keys(entry)).toContain(field);
      expect(date).not.toBeNull();
      expect(source.startsWith('Assumed: ')).toBe(confidence === 'assumed');
    }
  });

  it('says how each derived figure was computed, and what MLPerf figures are not', () => {
    const all = entries.flatMap(([, entry]) => entry.provenance);
    const unexplained = all.filter(({ confidence, note }) => confidence === 'derived' && (note ?? '') === '');
    expect(unexplained).toEqual([]);
    const benchmarks = all.filter(({ source }) => source.startsWith('MLPerf') && !source.includes('rules'));
    expect(benchmarks.length).toBeGreaterThan(8);
    for (const { note, confidence } of benchmarks) {
      expect(confidence).toBe('derived');
      expect(note).toContain('not an official MLPerf metric and not verified by MLCommons');
    }
  });

  it('says that block prices are old, at each of them and in the plan', () => {
    const blocks = assumptions.offers.filter(({ kind, provider }) => kind === 'capacity-block' && provider === 'AWS');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect(provenanceOf(block.provenance, 'upfrontPerUnit')?.note).toContain('list price of late 2024');
    }
    expect(plan.note).toContain('late 2024');
  });

  it('marks plan and help page as illustrative', () => {
    expect(plan.note).toContain('Illustrative: edit before use');
    expect(readFileSync(resolve(projectRoot, 'resources/help/sample-plan.md'), 'utf8')).toContain(
      'Illustrative: edit before use',
    );
  });
});

describe('what the product may not hold', () => {
  const help = readFileSync(resolve(projectRoot, 'resources/help/sample-plan.md'), 'utf8');
  const texts = [...generatedPlanFiles().map(({ bytes }) => new TextDecoder().decode(bytes)), help];

  it('no source that is for research only', () => {
    for (const text of texts) expect(text).not.toMatch(/alibaba|DLRM_trace|cluster-trace/i);
  });

  it('no person: owners are teams', () => {
    for (const { owner } of assumptions.workloads) expect(owner).toMatch(/ team$/);
    for (const text of texts) expect(text).not.toMatch(/@[a-z]+\.[a-z]/i);
  });
});
