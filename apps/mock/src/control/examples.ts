import type { Example } from '@xs2a/contract';

/** What an example is called where people choose it: its summary, or else its name. */
export function titleOf({ name, summary }: Example): string {
  if (summary !== '') return summary;
  return name === 'default' ? 'Example' : name;
}
