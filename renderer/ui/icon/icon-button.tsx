import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './icon-button.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children' | 'title'> & {
  readonly icon: IconName;
  /** What it does. */
  readonly label: string;
  /** The tooltip, where it says more than the label. */
  readonly hint?: string;
};

/** A square button with an icon and a name; what opens a menu or popover from it may add its own class. */
export function IconButton({ icon, label, hint = label, className = '', ...rest }: IconButtonProps): ReactNode {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} title={hint} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
