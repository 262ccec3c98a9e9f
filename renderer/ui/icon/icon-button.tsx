import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './icon-button.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className' | 'children' | 'title'> & {
  readonly icon: IconName;
  /** What it does; also its tooltip. */
  readonly label: string;
};

/** A square button with an icon and a name. */
export function IconButton({ icon, label, ...rest }: IconButtonProps): ReactNode {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
