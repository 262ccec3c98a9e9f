import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type Confidence,
  confidenceSchema,
  type Provenance,
  provenanceSchema,
} from '../../../../shared/domain/provenance.ts';
import { parseWith } from '../../../../shared/domain/parse.ts';
import { buildSourceEdit, type FieldPlace } from '../../../state/build-edit.ts';
import { currentScenario } from '../../../state/current-scenario.ts';
import { today } from '../../../state/field-source.ts';
import { editPlan } from '../../../state/plan-store.ts';
import { TextButton } from '../../../ui/text-button.tsx';
import { fieldWords } from '../../../state/field-words.ts';

type SourceFormProps = {
  readonly place: FieldPlace;
  /** Whose figure it is, for the undo menu. */
  readonly title: string;
  readonly source: Provenance | null;
};

type Draft = { readonly source: string; readonly date: string; readonly confidence: Confidence };

function readDraft(draft: Draft): { readonly source: Provenance | null; readonly sentence: string | null } {
  const parsed = parseWith(provenanceSchema, { ...draft, date: draft.date === '' ? null : draft.date, fields: [] });
  if (parsed.ok) return { source: parsed.value, sentence: null };
  const problem = parsed.problems[0];
  return { source: null, sentence: problem === undefined ? null : `The ${problem.path} ${problem.sentence}` };
}

/** Says where one figure comes from: source, date, confidence. Closed until it is asked for. */
export function SourceForm({ place, title, source }: SourceFormProps): ReactNode {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  if (draft === null) {
    const start: Draft = { source: source?.source ?? '', date: today(), confidence: source?.confidence ?? 'assumed' };
    return <TextButton onClick={() => setDraft(start)}>Give another source</TextButton>;
  }
  const save = async (): Promise<void> => {
    const current = currentScenario();
    const read = readDraft(draft);
    if (read.source === null || current === null) {
      setSentence(read.sentence);
      return;
    }
    const { date, confidence } = read.source;
    const label = `Change source of ${fieldWords(place.field.at(-1) ?? '')} of ${title}`;
    const refusal = await editPlan(
      buildSourceEdit(current.plan, place, { source: read.source.source, date, confidence }, label),
    );
    setSentence(refusal);
    if (refusal === null) setDraft(null);
  };
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        Source
        <textarea
          className="assume-select"
          rows={3}
          value={draft.source}
          onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
        />
      </label>
      <label>
        Date
        <input
          className="assume-select"
          type="date"
          value={draft.date}
          onChange={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
        />
      </label>
      <label>
        How sure
        <select
          className="assume-select"
          value={draft.confidence}
          onChange={(event) => setDraft({ ...draft, confidence: confidenceSchema.parse(event.currentTarget.value) })}
        >
          {confidenceSchema.options.map((confidence) => (
            <option key={confidence} value={confidence}>
              {confidence}
            </option>
          ))}
        </select>
      </label>
      {sentence === null ? null : <output className="cell-sentence">{sentence}</output>}
      <div className="source-form-end">
        <Button type="submit" size="compact-sm">
          Keep this source
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setDraft(null)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
