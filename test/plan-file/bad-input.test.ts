import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../main/plan-file/read-plan-file.ts';
import { writePlanFile } from '../../main/plan-file/write-plan-file.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (): string => new TextDecoder().decode(writePlanFile(aPlan()));
const bare = (): string => JSON.stringify(aPlan());

function problemsOf(bytes: Uint8Array): readonly Problem[] {
  const read = readPlanFile(bytes);
  if (read.ok) throw new Error('The file was taken in.');
  expect(read.problems.length).toBeGreaterThan(0);
  for (const { sentence } of read.problems) expect(sentence).toMatch(/\.$/);
  return read.problems;
}

function sentenceOf(bytes: Uint8Array): string {
  const problems = problemsOf(bytes);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.path).toBe('file');
  return problems[0]?.sentence ?? '';
}

describe('a file that is not the text of a plan', () => {
  it('is refused when empty', () => {
    expect(sentenceOf(new Uint8Array())).toContain('is empty');
    expect(sentenceOf(encode(' \n '))).toContain('cut off');
  });

  it('is refused above the size limit without being read', () => {
    expect(sentenceOf(new Uint8Array(100 * 1024 * 1024))).toBe('is 100 MiB; the largest plan file taken in is 64 MiB.');
  });

  it('is taken in when large but within the limit', () => {
    const spaces = new Uint8Array(63 * 1024 * 1024).fill(0x20);
    spaces.set(encode(written()), spaces.length - 40_000);
    expect(readPlanFile(spaces).ok).toBe(true);
  });

  it.each([
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, ...Buffer.from(bare(), 'utf16le')]), 'UTF-16'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, ...Buffer.from(bare(), 'utf16le').swap16()]), 'UTF-16'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(bare(), 'utf16le')), 'UTF-16'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...encode(bare())]), 'byte order mark'],
    ['Latin-1', new Uint8Array(Buffer.from(JSON.stringify(aPlan({ name: 'Müller' })), 'latin1')), 'not UTF-8'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), 'workbook'],
    ['a database', encode('SQLite format 3\0…'), 'database'],
    ['random bytes', new Uint8Array([0x93, 0x1f, 0xc2, 0x80, 0xff]), 'not UTF-8'],
  ])('is refused as %s', (_, bytes, word) => {
    expect(sentenceOf(bytes)).toContain(word);
  });
});

describe('a text that is not sound JSON', () => {
  it('is refused wherever it was cut off', () => {
    const whole = written().trimEnd();
    for (let length = 1; length < whole.length; length += 97) {
      expect(sentenceOf(encode(whole.slice(0, length)))).toContain('is not valid JSON');
    }
  });

  it('is refused with line and column', () => {
    expect(sentenceOf(encode('{\n  "assumptions": 1,\n  "units" 5\n}'))).toBe(
      'is not valid JSON at line 3, column 11: a colon should stand here, after the key.',
    );
  });

  it.each([
    ['{"a": NaN}', 'line 1, column 7: “NaN” is not a finite number'],
    ['{"a": -Infinity}', '“-Infinity” is not a finite number'],
    ['{"a": 1e999}', 'the number 1e999 is too large'],
    ['{"a": 1, "a": 2}', 'line 1, column 10: the key “a” stands twice'],
    ['{"a": 1, "\\u0061": 2}', 'the key “a” stands twice'],
    ['{"__proto__": {"assumptions": 1}}', 'the key “__proto__” is not allowed'],
    ['{"\\u005f_proto__": 1}', 'the key “__proto__” is not allowed'],
    ['{"a": 01}', '“01” is not a number as JSON writes it'],
    ['{"a": 0x10}', '“0x10” is not a number as JSON writes it'],
    ['{"a": 1,}', 'a key in double quotes should stand here, not “}”'],
    ['[1 2]', 'a comma or the closing bracket should stand here, not “2”'],
    ['[1}', 'should stand here, not “}”'],
    ["{'a': 1}", 'a key in double quotes or “}” should stand here'],
    ['{"a": undefined}', 'not “undefined”'],
    ['{"a": "b\nc"}', 'control character'],
    ['{"a": "\\x41"}', 'does not know this escape'],
    ['{} {}', 'the end of the file should stand here'],
    ['// a plan\n{}', 'a value should stand here, not “/”'],
  ])('is refused: %j', (text, clause) => {
    expect(sentenceOf(encode(text))).toContain(clause);
  });

  it('is refused when nested without end, without exhausting the stack', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(1_000_000)}1${close.repeat(1_000_000)}`;
      expect(sentenceOf(encode(deep))).toContain('more than 64 lists and objects');
    }
    const inPlan = bare().replace('"note":""', `"note":${'['.repeat(60)}${']'.repeat(60)}`);
    expect(problemsOf(encode(inPlan))).toContainEqual({ path: 'note', sentence: 'must be a text.' });
  });

  it('is judged as JSON.parse judges it wherever both can speak', () => {
    const texts = [
      '{}',
      '[]',
      '"x"',
      '1',
      '-0.5e-3',
      'null',
      '[1,[2,{"a":[]}]]',
      '-',
      '1.',
      '.5',
      '+1',
      '"\\u00"',
      '[,]',
      'tru',
    ];
    for (const text of texts) {
      let isSound = true;
      try {
        JSON.parse(text);
      } catch {
        isSound = false;
      }
      expect([text, !sentenceOf(encode(text)).includes('is not valid JSON')]).toEqual([text, isSound]);
    }
  });
});

describe('JSON that is not a sound plan file', () => {
  it('is refused when it is something else', () => {
    expect(sentenceOf(encode('[]'))).toContain('holds no plan');
    expect(sentenceOf(encode('{"rows": []}'))).toContain('is not a plan file');
    expect(sentenceOf(encode('{"format": "other"}'))).toContain('should be “lanewise-plan”');
  });

  it('is refused untouched when a newer version wrote it, whatever else it holds', () => {
    const newer = '{"format": "lanewise-plan", "formatVersion": 3, "plan": {"new": true}, "signature": "…"}';
    expect(sentenceOf(encode(newer))).toMatch(/newer Lanewise \(plan format 3; this one reads up to 2\).*not changed/);
  });

  it('is refused when its version, checksum or plan is missing', () => {
    expect(problemsOf(encode('{"format": "lanewise-plan"}')).map(({ path }) => path)).toEqual([
      'formatVersion',
      'sha256',
      'plan',
    ]);
  });

  it('is refused when any one character of its plan was changed', () => {
    const text = written();
    expect(sentenceOf(encode(text.replace('"ratePerUnitHour":2', '"ratePerUnitHour":3')))).toContain(
      'was changed outside Lanewise',
    );
    const bytes = encode(text);
    for (let at = 0; at < bytes.length; at += 61) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(readPlanFile(flipped).ok).toBe(false);
    }
  });
});

describe('a plan with wrong content', () => {
  it('names every place at once, with ids', () => {
    const text = bare()
      .replace('"termMonths":3', '"termMonths":"3 months"')
      .replace('"currency":"USD"', '"currency":"dollars"')
      .replace('"unitCost":{', '"unitCost":{"colour":"red",');
    expect(problemsOf(encode(text))).toEqual(
      expect.arrayContaining([
        { path: 'currency', sentence: 'must be a three-letter currency code such as USD.' },
        { path: 'assumptions/offers/gpu-3m/termMonths', sentence: expect.stringContaining('number') as string },
        {
          path: 'assumptions/lanes/serving/unitCost',
          sentence: 'does not know “colour”: remove it or correct its spelling.',
        },
      ]),
    );
  });

  it('is refused when the probabilities do not sum to 1', () => {
    const plan = aPlan({ assumptions: someAssumptions({ bands: [aBand({ probability: 0.9 })] }) });
    expect(problemsOf(encode(JSON.stringify(plan)))).toEqual([
      { path: 'assumptions/bands', sentence: 'the probabilities of the bands sum to 0.9; they must sum to 1.' },
    ]);
    expect(problemsOf(writePlanFile(plan))).toHaveLength(1);
  });

  it('lists many problems only up to a limit, and says how many are left', () => {
    const offers = Array.from({ length: 300 }, (_, index) => ({
      ...anOnDemandOffer({ id: `offer-${index}` }),
      ratePerUnitHour: -1,
    }));
    const problems = problemsOf(encode(JSON.stringify(aPlan({ assumptions: someAssumptions({ offers }) }))));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({
      path: 'file',
      sentence: 'has 100 more problems: mend these first and try again.',
    });
  });
});
