import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Accelerator } from '../../../../shared/domain/accelerator.ts';
import { parseNumber } from '../../../ui/format/parse-number.ts';

/** What is said in the dialog, as typed. */
export type EntryDraft<Kind extends string> = {
  readonly kind: Kind;
  readonly name: string;
  readonly provider: string;
  readonly acceleratorId: string;
  /** Plan currency per unit-hour, unless another price is asked for. */
  readonly ratePerUnitHour: number;
};

/** What the price of an entry is called, with its unit, and the field it is typed in later. */
export type PriceAsked = { readonly name: string; readonly unit: string; readonly field: string };

type EntryDialogProps<Kind extends string> = {
  readonly title: string;
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  readonly accelerators: readonly Accelerator[];
  readonly currency: string;
  readonly priceOf: (kind: Kind) => PriceAsked;
  /** Gives why it was not added, as a sentence; null closes the dialog. */
  readonly onAdd: (draft: EntryDraft<Kind>) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for what an offer or a commitment cannot be without; the rest is typed where it then stands. */
export function EntryDialog<Kind extends string>(props: EntryDialogProps<Kind>): ReactNode {
  const { kinds, accelerators } = props;
  const [kind, setKind] = useState(kinds[0]?.value);
  const [name, setName] = useState('');
  const [provider, setProvider] = useState('');
  const [acceleratorId, setAcceleratorId] = useState(accelerators[0]?.id ?? '');
  const [rate, setRate] = useState('');
  const price = kind === undefined ? null : props.priceOf(kind);
  const [sentence, setSentence] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const typed = parseNumber(rate);
    if (kind === undefined || price === null) return;
    if (typed.kind !== 'number') {
      setSentence(
        typed.kind === 'wrong'
          ? typed.sentence
          : `Give the ${price.name.toLowerCase()}: a free contract would be bought without end.`,
      );
      return;
    }
    const refusal = await props.onAdd({
      kind,
      name: name.trim(),
      provider: provider.trim(),
      acceleratorId,
      ratePerUnitHour: typed.value,
    });
    if (refusal === null) props.onClose();
    else setSentence(refusal);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label="Kind"
            data={[...kinds]}
            value={kind}
            onChange={(event) => setKind(kinds.find(({ value }) => value === event.currentTarget.value)?.value)}
          />
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput label="Provider" value={provider} onChange={(event) => setProvider(event.currentTarget.value)} />
          <NativeSelect
            label="Accelerator"
            data={accelerators.map((known) => ({ value: known.id, label: known.name }))}
            value={acceleratorId}
            onChange={(event) => setAcceleratorId(event.currentTarget.value)}
          />
          <TextInput
            label={`${price?.name ?? 'Rate'}, ${props.currency} ${price?.unit ?? ''}`}
            inputMode="decimal"
            value={rate}
            onChange={(event) => setRate(event.currentTarget.value)}
          />
          {sentence === null ? null : <output className="cell-sentence">{sentence}</output>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              Leave it
            </Button>
            <Button type="submit">Add it</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
