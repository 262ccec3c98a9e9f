/** The month a key leads to: a position, null for none, undefined when the key means nothing here. */
export function monthAfterKey(key: string, month: number | null, monthCount: number): number | null | undefined {
  const last = monthCount - 1;
  switch (key) {
    case 'ArrowRight':
      return month === null ? 0 : Math.min(last, month + 1);
    case 'ArrowLeft':
      return month === null ? last : Math.max(0, month - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}
