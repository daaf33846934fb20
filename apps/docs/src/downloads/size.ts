/** The size of a file in kilobytes: with one decimal below 10 000 bytes, and never none. */
export function formatSize(bytes: number): string {
  return `${Math.max(bytes / 1000, 0.1).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
