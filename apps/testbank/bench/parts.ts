import { UsageError } from '@xs2a/tools-lib';

/**
 * Measures the parts that the command line names, in their order; all of them if it names none.
 *
 * @throws {UsageError} for a part that does not exist
 */
export async function measureParts(parts: Readonly<Record<string, () => Promise<void>>>): Promise<undefined> {
  const names = Object.keys(parts);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is not measured. Expected: ${names.join(', ')}.`);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
}
