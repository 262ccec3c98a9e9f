import { exceedanceProbability } from '../../../shared/domain/cost-distribution.ts';
import { futuresByBand } from '../../../shared/domain/futures-by-band.ts';
import { futuresSchema } from '../../../shared/domain/futures.ts';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import { parseWith } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { sampleCosts } from '../../futures/sample-costs.ts';
import { findSolverWorker } from '../../solver/find-solver-worker.ts';
import { createSolverPool } from '../../solver/pool.ts';
import type { Call, Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { samplingTeller } from '../progress-line.ts';
import { planArgument, readPlan } from '../read-plan.ts';
import { numberOf, progressOption, scenarioOption } from '../solve-options.ts';
import { freeze, scenarioOf, stopOnInterrupt } from '../solve-scenario.ts';
import { requireWritable, writeOutput } from '../write-output.ts';

/** The inputs with what the call says about the sampling. Throws `RefusedInput` naming the options that are wrong. */
function withOptions(input: SolveInput, call: Call): SolveInput {
  const { futures } = input.assumptions;
  const parsed = parseWith(futuresSchema, {
    ...futures,
    pathsPerBand: numberOf(call, 'paths', futures.pathsPerBand),
    seed: numberOf(call, 'seed', futures.seed),
  });
  if (parsed.ok) return { ...input, assumptions: { ...input.assumptions, futures: parsed.value } };
  throw new RefusedInput(
    parsed.problems.map(({ path, sentence }) => ({
      path: path === 'seed' ? '--seed' : '--paths',
      sentence: `does not fit: it ${sentence}`,
    })),
  );
}

/** The cost above which paths are counted; null when none is asked about. */
function thresholdOf(call: Call): number | null {
  const threshold = numberOf(call, 'threshold', Number.POSITIVE_INFINITY);
  if (Number.isNaN(threshold)) {
    throw new RefusedInput([
      { path: '--threshold', sentence: `“${call.option('threshold') ?? ''}” is no amount: give a number.` },
    ]);
  }
  return Number.isFinite(threshold) ? threshold : null;
}

function resultJson(result: FuturesResult, threshold: number | null) {
  const { paths, ...figures } = result;
  return {
    status: paths.length < result.pathCount ? 'stopped' : 'sampled',
    ...figures,
    bands: futuresByBand(paths),
    ...(threshold !== null && { threshold, aboveThresholdShare: exceedanceProbability(paths, threshold) }),
    paths,
  };
}

async function sampleOnWorkers(input: SolveInput, call: Call): Promise<FuturesResult | null> {
  const tell = samplingTeller(call);
  const pool = createSolverPool({ workerScript: findSolverWorker() });
  try {
    // Before anything is told: who reads it may interrupt at once.
    let stop = (): void => {};
    const release = stopOnInterrupt(
      call,
      'Stopping; the paths costed so far are kept. Press Ctrl-C again to end at once without them.',
      () => stop(),
      () => void pool.close(),
    );
    try {
      const job = sampleCosts(input, pool, tell);
      stop = () => job.stop();
      return await job.result;
    } finally {
      release();
    }
  } finally {
    await pool.close();
  }
}

/** Costs the portfolio of a scenario on sampled futures. */
export const futures: Command = {
  name: 'futures',
  summary: 'cost the portfolio of a scenario on sampled futures',
  details: [
    'Demand and prices are drawn around every band as the plan says; equal seeds give equal paths.',
    'Each path may leave work unmet at its penalty; budgets and caps are reported, not imposed.',
  ],
  arguments: [planArgument],
  options: {
    ...scenarioOption,
    paths: {
      kind: 'value',
      value: 'COUNT',
      help: 'paths of each band, the band itself included (default: the plan’s)',
    },
    seed: { kind: 'value', value: 'NUMBER', help: 'another draw (default: the plan’s)' },
    threshold: { kind: 'value', value: 'COST', help: 'tell how likely a higher cost is' },
    ...progressOption,
    out: { kind: 'value', value: 'FILE', help: 'write the result to this file too' },
  },
  async run(call) {
    const out = call.option('out');
    if (out !== null) await requireWritable('--out', out);
    const threshold = thresholdOf(call);
    const plan = await readPlan(call.values[0] ?? '-');
    const input = withOptions(freeze(plan, scenarioOf(plan, call), 'evaluate', call), call);
    const result = await sampleOnWorkers(input, call);
    if (result === null) throw new Error('Stopped before every band had a path: there is nothing to tell.');
    const json = resultJson(result, threshold);
    if (out !== null) await writeOutput(out, `${JSON.stringify(json, null, 2)}\n`);
    call.terminal.print(json);
    return json.status === 'stopped' ? EXIT.incumbent : EXIT.done;
  },
};
