import { z } from 'zod';
import { editSchema } from './domain/edit.ts';
import { futuresProgressSchema, futuresResultSchema } from './domain/futures-result.ts';
import { liveChangeSchema } from './domain/live-change.ts';
import { liveFiguresSchema } from './domain/live-figures.ts';
import { planSchema } from './domain/plan.ts';
import { identifierSchema, nameSchema } from './domain/quantity.ts';
import { findingsSchema, questionProgressSchema, questionSchema } from './domain/questions/question.ts';
import { solveInputSchema, solveKindSchema } from './domain/solve-input.ts';
import { solutionSchema, solveProgressSchema, solveSettingsSchema, solveStatusSchema } from './domain/solution.ts';

const planId = identifierSchema;
const nothing = z.strictObject({});
const revision = z.number().int().min(0);

/** Something wrong with an input, with its place. */
export const problemSchema = z.strictObject({ path: z.string(), sentence: z.string() });

/** A plan in the list of plans. Times are ISO 8601 in UTC. */
export const planSummarySchema = z.strictObject({
  planId,
  name: z.string(),
  question: z.string(),
  currency: z.string(),
  startMonth: z.string(),
  horizonMonths: z.number(),
  laneNames: z.array(z.string()),
  updatedAt: z.string(),
  /** Expected cost of the newest finished run; null before the first. */
  expectedCost: z.number().nullable(),
  /** Mean demand of each band per month relative to the first month of the first band, for a small fan chart. */
  bandShapes: z.array(z.strictObject({ bandId: z.string(), name: z.string(), values: z.array(z.number()) })),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** A run in a list: which scenario, when, how it ended. */
export const runSummarySchema = z.strictObject({
  runId: identifierSchema,
  planId,
  scenarioId: identifierSchema,
  kind: solveKindSchema,
  createdAt: z.string(),
  status: solveStatusSchema,
  objective: z.number().nullable(),
  gap: z.number().nullable(),
  /** True when the scenario changed since: its inputs hash is another one now. */
  isStale: z.boolean(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

/** A run whole: frozen inputs, versions and answer. */
export const runSchema = z.strictObject({
  summary: runSummarySchema,
  planName: z.string(),
  scenarioName: z.string(),
  appVersion: z.string(),
  input: solveInputSchema,
  solution: solutionSchema,
});
export type Run = z.infer<typeof runSchema>;

/** An open plan as a screen needs it. */
export const planViewSchema = z.strictObject({
  plan: planSchema,
  /** Grows with every change; an edit made on an older one is refused. */
  revision,
  problems: z.array(problemSchema),
  /** What undo would take back, and redo bring back; null: nothing. */
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
  runs: z.array(runSummarySchema),
});
export type PlanView = z.infer<typeof planViewSchema>;

/** A file made for the user; the shell saves or downloads it. */
export const exportedFileSchema = z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.base64() });
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** Largest file taken in, bytes. */
export const LARGEST_IMPORT_BYTES = 64 * 1024 * 1024;

/** Every question a screen can ask: area/verb, with the schema of its input and its output. */
export const contract = {
  'app/info': {
    input: nothing,
    output: z.strictObject({
      appVersion: z.string(),
      solverVersion: z.string(),
      shell: z.enum(['desktop', 'browser']),
      dataFolder: z.string(),
      /** Why nothing can be changed; null when it can. */
      readOnlyReason: z.string().nullable(),
    }),
  },
  'plans/list': { input: nothing, output: z.array(planSummarySchema) },
  'plans/open': { input: z.strictObject({ planId }), output: planViewSchema },
  /** A new plan with starter lanes and the starter catalogue, without workloads. */
  'plans/create': { input: z.strictObject({ name: nameSchema }), output: z.strictObject({ planId }) },
  'plans/create-sample': { input: nothing, output: z.strictObject({ planId }) },
  'plans/duplicate': { input: z.strictObject({ planId, name: nameSchema }), output: z.strictObject({ planId }) },
  'plans/delete': { input: z.strictObject({ planId }), output: nothing },
  'plans/edit': { input: z.strictObject({ planId, revision, edit: editSchema }), output: planViewSchema },
  'plans/undo': { input: z.strictObject({ planId, revision }), output: planViewSchema },
  'plans/redo': { input: z.strictObject({ planId, revision }), output: planViewSchema },
  'plans/import': {
    input: z.strictObject({
      fileName: z.string().max(500),
      base64: z.base64().max(Math.ceil(LARGEST_IMPORT_BYTES / 3) * 4),
    }),
    output: z.strictObject({ planId }),
  },
  'plans/export': { input: z.strictObject({ planId }), output: exportedFileSchema },
  'solve/start': {
    input: z.strictObject({
      planId,
      scenarioId: identifierSchema,
      kind: solveKindSchema,
      settings: solveSettingsSchema,
    }),
    output: z.strictObject({ jobId: identifierSchema }),
  },
  /** Ends the job and keeps the best portfolio so far as a run. */
  'solve/stop': { input: z.strictObject({ jobId: identifierSchema }), output: nothing },
  /** Ends the job and keeps nothing. */
  'solve/cancel': { input: z.strictObject({ jobId: identifierSchema }), output: nothing },
  /** Jobs that run now, for a window that was opened meanwhile. */
  'solve/jobs': {
    input: nothing,
    output: z.array(
      z.strictObject({
        jobId: identifierSchema,
        planId,
        scenarioId: identifierSchema,
        kind: solveKindSchema,
        progress: solveProgressSchema.nullable(),
      }),
    ),
  },
  /** Starts to cost the portfolio of a scenario on sampled futures. */
  'futures/start': {
    input: z.strictObject({ planId, scenarioId: identifierSchema }),
    output: z.strictObject({ jobId: identifierSchema }),
  },
  /** Ends a sampling and keeps the paths costed so far. */
  'futures/stop': { input: z.strictObject({ jobId: identifierSchema }), output: nothing },
  /** The newest sampling of a scenario since the program started, and the one that runs now. */
  'futures/open': {
    input: z.strictObject({ planId, scenarioId: identifierSchema }),
    output: z.strictObject({
      job: z.strictObject({ jobId: identifierSchema, progress: futuresProgressSchema.nullable() }).nullable(),
      result: futuresResultSchema.nullable(),
      /** True when the result was worked out on other inputs than those of now. */
      isStale: z.boolean(),
    }),
  },
  /** Asks a question about a run; one that was asked already goes on, or is begun anew when it had ended. */
  'questions/start': {
    input: z.strictObject({ runId: identifierSchema, question: questionSchema }),
    output: z.strictObject({ jobId: identifierSchema }),
  },
  /** Ends a question and keeps what was found so far. */
  'questions/stop': { input: z.strictObject({ jobId: identifierSchema }), output: nothing },
  /** What is known of a question about a run since the program started. */
  'questions/open': {
    input: z.strictObject({ runId: identifierSchema, question: questionSchema }),
    output: z.strictObject({
      job: z.strictObject({ jobId: identifierSchema, progress: questionProgressSchema.nullable() }).nullable(),
      findings: findingsSchema.nullable(),
      /** Why there are no findings, or that they are not whole; null: nothing to tell. */
      message: z.string().nullable(),
    }),
  },
  /** Opens sliders on a scenario; `baseline` is its portfolio costed as it stands. */
  'live/open': {
    input: z.strictObject({ planId, scenarioId: identifierSchema }),
    output: z.strictObject({ sessionId: identifierSchema, baseline: liveFiguresSchema }),
  },
  /**
   * Costs the portfolio where the sliders stand; null when a newer change overtook this one. Portfolios found for it
   * come as `live/improved` with the same sequence, which grows with every change.
   */
  'live/change': {
    input: z.strictObject({ sessionId: identifierSchema, change: liveChangeSchema, sequence: z.number().int().min(0) }),
    output: z.strictObject({ sequence: z.number().int(), figures: liveFiguresSchema.nullable() }),
  },
  /** Ends the search for the newest change; what it found so far was told. */
  'live/stop': { input: z.strictObject({ sessionId: identifierSchema }), output: nothing },
  'live/close': { input: z.strictObject({ sessionId: identifierSchema }), output: nothing },
  'runs/open': { input: z.strictObject({ runId: identifierSchema }), output: runSchema },
  'export/workbook': { input: z.strictObject({ runId: identifierSchema }), output: exportedFileSchema },
  /** One zip with a CSV per table. */
  'export/csv': { input: z.strictObject({ runId: identifierSchema }), output: exportedFileSchema },
  'export/model': {
    input: z.strictObject({ planId, scenarioId: identifierSchema, format: z.enum(['lp', 'mps', 'smps']) }),
    output: exportedFileSchema,
  },
  'help/list': {
    input: nothing,
    output: z.array(z.strictObject({ pageId: identifierSchema, title: z.string(), markdown: z.string() })),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Channel = keyof typeof contract;
export type ChannelInput<C extends Channel> = z.infer<(typeof contract)[C]['input']>;
export type ChannelOutput<C extends Channel> = z.infer<(typeof contract)[C]['output']>;

/** What a question comes back with: its output, or what was refused or failed, in sentences. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ok'), output: z.unknown() }),
  /** The input or the state does not allow it; nothing was changed. */
  z.strictObject({ kind: z.literal('refused'), problems: z.array(problemSchema) }),
  /** Something broke; nothing was changed. */
  z.strictObject({ kind: z.literal('failed'), sentence: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}
