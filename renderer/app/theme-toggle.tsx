import { useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/icon/icon-button.tsx';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const LOOKS = {
  auto: { icon: 'screen', name: 'as the system says' },
  light: { icon: 'sun', name: 'light' },
  dark: { icon: 'moon', name: 'dark' },
} as const;

/** Steps through light, dark and the system's own choice. */
export function ThemeToggle(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const label = `Colours: ${LOOKS[colorScheme].name}. Change to ${LOOKS[next].name}`;
  return <IconButton icon={LOOKS[colorScheme].icon} label={label} onClick={() => setColorScheme(next)} />;
}
