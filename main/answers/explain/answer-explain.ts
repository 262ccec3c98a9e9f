import type { ExplainFindings, ExplainQuestion } from '../../../shared/domain/questions/explain.ts';
import type { QuestionTask } from '../question-task.ts';
import { explainOffers } from './explain-offers.ts';
import { explainPurchases } from './explain-purchases.ts';
import { explainRules } from './explain-rules.ts';

/** Explains a run: what its purchases save, at what price other offers would be taken, what the rules that bind cost. */
export async function answerExplain({ about }: ExplainQuestion, task: QuestionTask<ExplainFindings>): Promise<void> {
  let findings: ExplainFindings = {
    name: 'explain',
    about,
    purchases: [],
    bought: [],
    notBought: [],
    hold: null,
    rules: [],
  };
  let progress = { done: 0, total: 1, doing: 'What the answer rests on' };
  const tell = (found: Partial<ExplainFindings>): void => {
    findings = { ...findings, ...found };
    task.tell(findings, progress);
  };
  const step = (done: number, total: number, doing: string): void => {
    progress = { done, total, doing };
    task.tell(findings, progress);
  };
  const isAsked = (topic: ExplainQuestion['about']): boolean => about === 'all' || about === topic;
  if (isAsked('purchases')) await explainPurchases(task, { tell: (purchases) => tell({ purchases }), step });
  if (isAsked('offers')) await explainOffers(task, { tell, step });
  if (isAsked('rules')) await explainRules(task, { tell: (rules) => tell({ rules }), step });
  progress = { ...progress, done: progress.total };
  task.tell(findings, progress);
}
