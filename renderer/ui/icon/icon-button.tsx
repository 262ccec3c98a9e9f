import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './icon-button.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children' | 'title'> & {
  readonly icon: IconName;
  /** What it does; also its tooltip. */
  readonly label: string;
};

/** A square button with an icon and a name; what opens a menu or popover from it may add its own class. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps): ReactNode {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
