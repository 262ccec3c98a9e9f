import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly initialName: string;
  readonly confirm: string;
  /** Why the name cannot be taken, as a sentence; null when it can. */
  readonly check: (name: string) => string | null;
  /** Gives why it was not done, as a sentence; null closes the dialog. */
  readonly onConfirm: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for a name. Draw it only while it is open. */
export function NameDialog(props: NameDialogProps): ReactNode {
  const [name, setName] = useState(props.initialName);
  const [sentence, setSentence] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    const wrong = props.check(name.trim()) ?? (await props.onConfirm(name.trim()));
    if (wrong === null) props.onClose();
    else setSentence(wrong);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={props.label}
            value={name}
            error={sentence}
            data-autofocus
            onChange={(event) => {
              setName(event.currentTarget.value);
              setSentence(null);
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              Leave it
            </Button>
            <Button type="submit">{props.confirm}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
