const KIBIBYTES_PER_MEBIBYTE = 1024;

/** Most memory this process has held at once, MiB: what it can tell of itself where nobody watches it. */
export function ownPeakMebibytes(): number {
  return process.resourceUsage().maxRSS / KIBIBYTES_PER_MEBIBYTE;
}
