import { z } from 'zod';
import { alternativesFindingsSchema, alternativesQuestionSchema } from './alternatives.ts';
import { decideByFindingsSchema, decideByQuestionSchema } from './decide-by.ts';
import { explainFindingsSchema, explainQuestionSchema } from './explain.ts';
import { frontierFindingsSchema, frontierQuestionSchema } from './frontier.ts';
import { negotiateFindingsSchema, negotiateQuestionSchema } from './negotiate.ts';
import { readinessFindingsSchema, readinessQuestionSchema } from './readiness.ts';
import { regretFindingsSchema, regretQuestionSchema } from './regret.ts';
import { flipFindingsSchema, flipQuestionSchema } from './flip.ts';
import { stressFindingsSchema, stressQuestionSchema } from './stress.ts';
import { tornadoFindingsSchema, tornadoQuestionSchema } from './tornado.ts';

/** What may be asked about an answer. Each is answered by solving the plan again with something changed. */
export const questionSchema = z.discriminatedUnion('name', [
  alternativesQuestionSchema,
  frontierQuestionSchema,
  decideByQuestionSchema,
  readinessQuestionSchema,
  negotiateQuestionSchema,
  explainQuestionSchema,
  regretQuestionSchema,
  flipQuestionSchema,
  tornadoQuestionSchema,
  stressQuestionSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionName = Question['name'];

/** What was found so far, complete in itself. */
export const findingsSchema = z.discriminatedUnion('name', [
  alternativesFindingsSchema,
  frontierFindingsSchema,
  decideByFindingsSchema,
  readinessFindingsSchema,
  negotiateFindingsSchema,
  explainFindingsSchema,
  regretFindingsSchema,
  flipFindingsSchema,
  tornadoFindingsSchema,
  stressFindingsSchema,
]);
export type Findings = z.infer<typeof findingsSchema>;

/** The question and the findings of one name. */
export type QuestionOf<N extends QuestionName> = Extract<Question, { name: N }>;
export type FindingsOf<N extends QuestionName> = Extract<Findings, { name: N }>;

/** True for what was found to a question of that name. */
export function areFindingsOf<N extends QuestionName>(findings: Findings, name: N): findings is FindingsOf<N> {
  return findings.name === name;
}

/** How far a question is answered. */
export const questionProgressSchema = z.strictObject({
  /** Solves done, and expected in all; more may turn out to be needed. */
  done: z.number().int().min(0),
  total: z.number().int().min(1),
  /** What is being worked out, for people. */
  doing: z.string(),
  seconds: z.number().min(0),
});
export type QuestionProgress = z.infer<typeof questionProgressSchema>;
