import { readContract } from '../contract.ts';
import { listReferenceParts, type ReferencePart } from '../reference/parts.ts';

const parts = listReferenceParts(readContract());

/**
 * A part of the reference, with its address from the root of the site.
 *
 * @throws Error if the contract knows no such part
 */
export function referenceUrl(kind: ReferencePart['kind'], name: string): ReferencePart {
  const part = parts.find((candidate) => candidate.kind === kind && candidate.name === name);
  if (part === undefined) throw new Error(`The contract has no ${kind} "${name}". Repair its name in the guide.`);
  return { ...part, url: `/${part.url}` };
}
