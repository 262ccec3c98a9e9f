import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import './waiting.css';

/** Says what is being waited for. */
export function Waiting({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <output className="waiting">
      <Loader size="xs" type="dots" />
      {children}
    </output>
  );
}
