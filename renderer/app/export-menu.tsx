import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { ask } from '../api.ts';
import { exportPlanFile, saveMade } from '../state/plan-actions.ts';
import { Icon } from '../ui/icon/icon.tsx';

type ExportMenuProps = {
  readonly planId: string;
  readonly scenarioId: string;
  /** Null before the first run: only the plan and the model can be exported then. */
  readonly runId: string | null;
};

/** Everything that can be handed on: the plan, the result for a spreadsheet, the model for another solver. */
export function ExportMenu({ planId, scenarioId, runId }: ExportMenuProps): ReactNode {
  const exportRun = async (channel: 'export/workbook' | 'export/csv'): Promise<void> => {
    if (runId !== null) await saveMade(await ask(channel, { runId }));
  };
  const exportModel = async (format: 'lp' | 'mps' | 'smps'): Promise<void> => {
    await saveMade(await ask('export/model', { planId, scenarioId, format }));
  };
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={runId === null} onClick={() => void exportRun('export/workbook')}>
          Workbook that recalculates (xlsx)
        </Menu.Item>
        <Menu.Item disabled={runId === null} onClick={() => void exportRun('export/csv')}>
          Tables of the result (CSV, zipped)
        </Menu.Item>
        <Menu.Item onClick={() => void exportPlanFile(planId)}>Plan file</Menu.Item>
        <Menu.Divider />
        <Menu.Label>The exact model, for another solver</Menu.Label>
        <Menu.Item onClick={() => void exportModel('lp')}>LP file</Menu.Item>
        <Menu.Item onClick={() => void exportModel('mps')}>MPS file</Menu.Item>
        <Menu.Item onClick={() => void exportModel('smps')}>SMPS files, two-stage (zipped)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
