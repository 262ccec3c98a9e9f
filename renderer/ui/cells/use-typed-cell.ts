import { type KeyboardEvent, useId, useRef, useState } from 'react';

/** What typed text means: a value to keep, or why it cannot be one. */
export type ReadCell<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

type TypedCellOptions<T> = {
  readonly value: T;
  /** The value as text to edit, in full. */
  readonly write: (value: T) => string;
  readonly read: (text: string) => ReadCell<T>;
  /** Keeps a new value; gives why it was not kept, as a sentence. */
  readonly onCommit: (value: T) => Promise<string | null>;
};

/** What an input needs to be a typed cell. */
export type TypedCell = {
  readonly text: string;
  /** True while there is text that is not committed. */
  readonly isTyped: boolean;
  readonly sentence: string | null;
  readonly sentenceId: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/**
 * The life of an edited cell: the text stays as typed until it is committed (Enter, or leaving the cell) or taken back
 * (Escape). Text that is wrong stays too, with a sentence that says why, and nothing is kept from it.
 */
export function useTypedCell<T>({ value, write, read, onCommit }: TypedCellOptions<T>): TypedCell {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The text being kept right now: Enter and then leaving the cell keep it once. */
  const committing = useRef<string | null>(null);
  const sentenceId = useId();
  const parsed = draft === null ? null : read(draft);
  const commit = async (): Promise<void> => {
    if (parsed === null || !parsed.ok || committing.current === draft) return;
    if (parsed.value === value) {
      setDraft(null);
      setRefusal(null);
      return;
    }
    committing.current = draft;
    const sentence = await onCommit(parsed.value);
    committing.current = null;
    setRefusal(sentence);
    if (sentence === null) setDraft(null);
  };
  return {
    text: draft ?? write(value),
    isTyped: draft !== null,
    sentence: parsed !== null && !parsed.ok ? parsed.sentence : refusal,
    sentenceId,
    onChange: (text) => {
      setDraft(text);
      setRefusal(null);
    },
    onBlur: () => void commit(),
    onKeyDown: (event) => {
      if (event.key === 'Enter') void commit();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
        setRefusal(null);
      }
    },
  };
}
