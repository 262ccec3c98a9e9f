import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { checkName } from '../state/check-name.ts';
import { useCurrentScenario } from '../state/current-scenario.ts';
import { editPlan, showScenario } from '../state/plan-store.ts';
import { copyScenarioEdit, removeScenarioEdit, renameScenarioEdit } from '../state/scenario-edits.ts';
import { useIsReadOnly } from '../state/session-store.ts';
import { NameDialog } from '../ui/dialog/name-dialog.tsx';
import { tellFailure } from '../ui/feedback/toast.ts';
import { Icon } from '../ui/icon/icon.tsx';

/** Which scenario is in view; others to switch to, and to make, rename and remove. */
export function ScenarioSwitcher(): ReactNode {
  const current = useCurrentScenario();
  const isReadOnly = useIsReadOnly();
  const [dialog, setDialog] = useState<'copy' | 'rename' | null>(null);
  if (current === null) return null;
  const { plan, scenario } = current;
  const copy = async (name: string): Promise<string | null> => {
    const { edit, id } = copyScenarioEdit(plan, scenario, name);
    const sentence = await editPlan(edit);
    if (sentence === null) showScenario(id);
    return sentence;
  };
  const remove = async (): Promise<void> => {
    const sentence = await editPlan(removeScenarioEdit(plan, scenario));
    if (sentence !== null) tellFailure(sentence);
  };
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <button type="button" className="header-scenario" title={scenario.name}>
            <span className="lw-hidden">Scenario </span>
            <span className="lw-cut">{scenario.name}</span>
            <Icon name="down" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Scenarios of this plan</Menu.Label>
          {plan.scenarios.map((other) => (
            <Menu.Item
              key={other.id}
              leftSection={other.id === scenario.id ? <Icon name="tick" /> : <span className="menu-blank" />}
              aria-current={other.id === scenario.id}
              onClick={() => showScenario(other.id)}
            >
              {other.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={isReadOnly} onClick={() => setDialog('copy')}>
            New scenario from this one…
          </Menu.Item>
          <Menu.Item disabled={isReadOnly} onClick={() => setDialog('rename')}>
            Rename…
          </Menu.Item>
          <Menu.Item disabled={isReadOnly || plan.scenarios.length === 1} onClick={() => void remove()}>
            Remove this scenario
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'copy' ? (
        <NameDialog
          title="New scenario"
          label="Name"
          initialName={`${scenario.name.slice(0, 190)} copy`}
          confirm="Make it"
          check={checkName}
          onConfirm={copy}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'rename' ? (
        <NameDialog
          title="Rename the scenario"
          label="Name"
          initialName={scenario.name}
          confirm="Rename"
          check={checkName}
          onConfirm={(name) => editPlan(renameScenarioEdit(scenario, name))}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
