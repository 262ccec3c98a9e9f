import { notifications } from '@mantine/notifications';

const SHOWN_MS = 4_000;
const closeButtonProps = { 'aria-label': 'Close this message' };

/** Tells in a corner, and to screen readers, that something was done. It goes by itself. */
export function tell(message: string): void {
  notifications.show({ message, autoClose: SHOWN_MS, withBorder: true, role: 'status', closeButtonProps });
}

/** Tells that something could not be done; it stays until it is closed. */
export function tellFailure(message: string): void {
  notifications.show({ message, autoClose: false, color: 'red', withBorder: true, role: 'alert', closeButtonProps });
}
