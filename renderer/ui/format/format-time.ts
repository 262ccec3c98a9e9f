const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function formatOrKeep(format: Intl.DateTimeFormat, iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : format.format(time);
}

/** The day of a date or ISO 8601 time, on this machine's clock: “23 Nov 2026”. */
export function formatDay(iso: string): string {
  return formatOrKeep(DAY, iso);
}

/** Day and minute of an ISO 8601 time, on this machine's clock: “23 Nov 2026, 14:05”. */
export function formatTime(iso: string): string {
  return formatOrKeep(DAY_AND_TIME, iso);
}

/** A length of time: “0.4 s”, “12 s”, “2 min 05 s”. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.floor(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
