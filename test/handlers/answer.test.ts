import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { answer } from '../../main/handlers/answer.ts';
import { handlers } from '../../main/handlers/handlers.ts';
import { contract } from '../../shared/contract.ts';
import { aPlan } from '../builders/a-plan.ts';
import { someServices } from './some-services.ts';

let logged: MockInstance<typeof console.error>;

beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => logged.mockRestore());

test('every channel of the contract has a handler, and nothing else has', () => {
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
});

test('a question is answered with the output of its handler', async () => {
  const services = someServices();
  expect(await answer(services, 'app/info', {})).toEqual({
    kind: 'ok',
    output: {
      appVersion: '0.0.1',
      solverVersion: 'HiGHS 1',
      shell: 'browser',
      dataFolder: services.store.dataFolder,
      readOnlyReason: null,
    },
  });
});

describe('refused, and nothing is changed', () => {
  test.each(['', 'plans', 'plans/', 'plans/drop', 'toString', '__proto__', 'constructor'])(
    'a question that is unknown (%s)',
    async (channel) => {
      expect(await answer(someServices(), channel, {})).toEqual({
        kind: 'refused',
        problems: [{ path: '', sentence: 'Lanewise does not know this question.' }],
      });
    },
  );

  test.each([
    [undefined, ''],
    [null, ''],
    ['plan', ''],
    [{}, 'planId'],
    [{ planId: '../../etc' }, 'planId'],
    [{ planId: 'plan', also: 1 }, ''],
    [{ planId: ['plan'] }, 'planId'],
  ])('an input that does not fit: %j', async (payload, path) => {
    const services = someServices();
    services.store.createPlan(aPlan());
    expect(await answer(services, 'plans/delete', payload)).toEqual({
      kind: 'refused',
      problems: [{ path, sentence: expect.stringMatching(/\.$/) }],
    });
    expect(services.store.listPlans()).toHaveLength(1);
  });

  test('what the store refuses, with its sentence', async () => {
    expect(await answer(someServices(), 'plans/open', { planId: 'nowhere' })).toMatchObject({
      kind: 'refused',
      problems: [{ sentence: expect.stringContaining('nowhere') }],
    });
    expect(logged).not.toHaveBeenCalled();
  });
});

describe('failed, in a sentence without a stack, which goes to the log', () => {
  test('a handler that breaks', async () => {
    const services = {
      ...someServices(),
      solverVersion: () => Promise.reject(new Error('the wires are cut\nat x.ts:1')),
    };
    expect(await answer(services, 'app/info', {})).toEqual({
      kind: 'failed',
      sentence: 'Something in Lanewise broke, and nothing was changed (the wires are cut).',
    });
    expect(logged).toHaveBeenCalledOnce();
  });

  test('an output that does not fit the contract', async () => {
    const services = { ...someServices(), appVersion: 7 as unknown as string };
    expect(await answer(services, 'app/info', {})).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('does not have its shape at appVersion'),
    });
  });
});
