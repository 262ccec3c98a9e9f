import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { parseWith } from '../../../../shared/domain/parse.ts';
import type { Plan } from '../../../../shared/domain/plan.ts';
import { type CurrentScenario, currentScenario } from '../../../state/current-scenario.ts';
import { addEntryEdit, type OpenList } from '../../../state/entry-edits.ts';
import { jumpTo } from '../../../state/jump.ts';
import { editPlan } from '../../../state/plan-store.ts';
import { inspect } from '../../../state/selection-store.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { TextButton } from '../../../ui/text-button.tsx';
import { type EntryDraft, EntryDialog, type PriceAsked } from './entry-dialog.tsx';

const RATE: PriceAsked = { name: 'Rate', unit: 'per unit-hour', field: 'ratePerUnitHour' };

type AddEntryProps<Kind extends string> = {
  readonly current: CurrentScenario;
  readonly list: OpenList;
  /** What is added: “an offer”. */
  readonly what: string;
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  readonly schema: z.ZodType;
  /** The price that is asked for; the rate unless told. */
  readonly priceOf?: (kind: Kind) => PriceAsked;
  readonly make: (draft: EntryDraft<Kind>, id: string, plan: Plan) => object;
};

/** Why an entry that is to be added does not fit, as a sentence that names the field; null when it fits. */
function misfit(schema: z.ZodType, entry: object, price: PriceAsked): string | null {
  const parsed = parseWith(schema, entry);
  const problem = parsed.ok ? undefined : parsed.problems[0];
  if (problem === undefined) return null;
  const field = problem.path.endsWith(price.field) ? price.name.toLowerCase() : problem.path;
  return `The ${field} ${problem.sentence}`;
}

/** Adds an offer or a commitment to the plan, and leads to where its other terms are typed. */
export function AddEntry<Kind extends string>(props: AddEntryProps<Kind>): ReactNode {
  const { current, list, what, kinds, schema, make, priceOf = () => RATE } = props;
  const [isOpen, setIsOpen] = useState(false);
  const isReadOnly = useIsReadOnly();
  const { accelerators } = current.assumptions;
  const add = async (draft: EntryDraft<Kind>): Promise<string | null> => {
    const now = currentScenario();
    if (now === null) return 'No plan is open.';
    const price = priceOf(draft.kind);
    const wrong = misfit(schema, make(draft, 'new', now.plan), price);
    if (wrong !== null) return wrong;
    const { edit, id } = addEntryEdit(now.plan, list, draft.name, (fresh) => make(draft, fresh, now.plan));
    const sentence = await editPlan(edit);
    if (sentence !== null) return sentence;
    inspect([list, id]);
    jumpTo(`${list}/${id}/${price.field}`);
    return null;
  };
  return (
    <>
      <TextButton disabled={isReadOnly || accelerators.length === 0} onClick={() => setIsOpen(true)}>
        Add {what}
      </TextButton>
      {isOpen ? (
        <EntryDialog
          title={`Add ${what}`}
          kinds={kinds}
          accelerators={accelerators}
          currency={current.plan.currency}
          priceOf={priceOf}
          onAdd={add}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
