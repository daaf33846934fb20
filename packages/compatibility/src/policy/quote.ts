const maxLength = 80;

/** A value as a message shows it: JSON of at most 80 characters between backticks, or `none`. */
export function quote(value: unknown): string {
  if (value === undefined) return 'none';
  const json = JSON.stringify(value);
  return `\`${json.length > maxLength ? `${json.slice(0, maxLength - 3)}…` : json}\``;
}
