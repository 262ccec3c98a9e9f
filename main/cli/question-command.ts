import type { Question } from '../../shared/domain/questions/question.ts';
import { askQuestion, type QuestionEnd } from '../answers/worker/ask-question.ts';
import { findQuestionWorker } from '../answers/worker/find-question-worker.ts';
import type { Call, Command, Option } from './command.ts';
import { EXIT } from './exit-code.ts';
import { questionTeller } from './progress-line.ts';
import { planArgument, readPlan } from './read-plan.ts';
import { scenarioOption, solveOptions } from './solve-options.ts';
import { scenarioOf, solveScenario, type Solved, stopOnInterrupt } from './solve-scenario.ts';
import { requireWritable, writeOutput } from './write-output.ts';

/** What differs between the commands that question an answer. */
export type QuestionCommand = Pick<Command, 'name' | 'summary' | 'details'> & {
  readonly options: Readonly<Record<string, Option>>;
  /** The question a call asks. Throws `RefusedInput` naming the options that are wrong. */
  readonly question: (call: Call) => Question;
};

async function ask({ input, solution }: Solved, question: Question, call: Call): Promise<QuestionEnd> {
  const tell = questionTeller(call);
  const job = askQuestion(findQuestionWorker(), { input, solution, question }, (_, progress) => tell(progress));
  const cancelled = Promise.withResolvers<never>();
  const release = stopOnInterrupt(
    call,
    'Stopping; what was found so far is kept. Press Ctrl-C again to end at once without it.',
    () => job.stop(),
    () => {
      job.cancel();
      cancelled.reject(new Error('The question was cancelled; nothing was kept.'));
    },
  );
  try {
    return await Promise.race([job.end, cancelled.promise]);
  } finally {
    release();
  }
}

/** A command that solves a scenario, or costs its own purchases, and asks a question about the answer. */
export function questionCommand({ name, summary, details, options, question }: QuestionCommand): Command {
  return {
    name,
    summary,
    details: [
      ...details,
      'The scenario is optimised first; with --own its own purchases are costed and questioned instead.',
    ],
    arguments: [planArgument],
    options: {
      ...scenarioOption,
      own: { kind: 'flag', help: 'question the purchases of the scenario as they are' },
      ...options,
      ...solveOptions,
      out: { kind: 'value', value: 'FILE', help: 'write the result to this file too' },
    },
    async run(call) {
      const out = call.option('out');
      if (out !== null) await requireWritable('--out', out);
      const asked = question(call);
      const plan = await readPlan(call.values[0] ?? '-');
      const kind = call.flag('own') ? 'evaluate' : 'optimise';
      const solved = await solveScenario(plan, scenarioOf(plan, call), kind, call);
      if (solved.solution.bands.length === 0) throw new Error(solved.solution.message);
      const { findings, isWhole } = await ask(solved, asked, call);
      if (findings === null) throw new Error('Stopped before anything was found.');
      const { proof, expectedCost } = solved.solution;
      const json = {
        status: isWhole ? 'answered' : 'stopped',
        question: asked,
        findings,
        answer: { status: proof.status, objective: proof.objective, expectedCost, inputsHash: proof.inputsHash },
      };
      if (out !== null) await writeOutput(out, `${JSON.stringify(json, null, 2)}\n`);
      call.terminal.print(json);
      return isWhole ? EXIT.done : EXIT.incumbent;
    },
  };
}
