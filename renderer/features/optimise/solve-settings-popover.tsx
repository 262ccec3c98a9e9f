import { Button, NativeSelect, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { setSolveSettings, useSolveSettings } from '../../state/settings-store.ts';
import { IconButton } from '../../ui/icon/icon-button.tsx';
import { formatGap } from '../../ui/format/format-share.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { startSolveOfView } from './start-solve-of-view.ts';

const TIME_LIMITS_SECONDS = [10, 30, 60, 120, 300, 900, 3600];
const GAP_GOALS = [0, 0.0001, 0.001, 0.005, 0.01, 0.05];

function withCurrent(choices: readonly number[], current: number): readonly number[] {
  return choices.includes(current) ? choices : [...choices, current].toSorted((a, b) => a - b);
}

/** When a solve may end, and the button that costs the portfolio as it stands. */
export function SolveSettingsPopover({ isReadOnly }: { readonly isReadOnly: boolean }): ReactNode {
  const settings = useSolveSettings();
  const [isOpen, setIsOpen] = useState(false);
  const evaluate = (): void => {
    setIsOpen(false);
    void startSolveOfView('evaluate');
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <IconButton icon="settings" label="How to solve" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown aria-label="How to solve">
        <div className="optimise-settings">
          <NativeSelect
            label="Time limit"
            description="Ends with the best portfolio found by then"
            value={String(settings.timeLimitSeconds)}
            data={withCurrent(TIME_LIMITS_SECONDS, settings.timeLimitSeconds).map((seconds) => ({
              value: String(seconds),
              label: formatSeconds(seconds),
            }))}
            onChange={(event) => setSolveSettings({ ...settings, timeLimitSeconds: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Good enough"
            description="Ends when the portfolio is proved within this of the best"
            value={String(settings.gapGoal)}
            data={withCurrent(GAP_GOALS, settings.gapGoal).map((gap) => ({
              value: String(gap),
              label: formatGap(gap),
            }))}
            onChange={(event) => setSolveSettings({ ...settings, gapGoal: Number(event.currentTarget.value) })}
          />
          <Button variant="default" disabled={isReadOnly} onClick={evaluate}>
            Cost the portfolio as it stands
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
