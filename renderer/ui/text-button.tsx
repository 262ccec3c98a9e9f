import type { ComponentProps, ReactNode } from 'react';
import './text-button.css';

/** A button that reads as a link, for small actions inside text and tables. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>): ReactNode {
  return <button type="button" className="text-button" {...props} />;
}
