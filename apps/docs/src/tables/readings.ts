import type { Contract } from '@xs2a/contract';
import { listReferenceParts, type ReferencePart } from '../reference/parts.ts';
import { listMarks, listReadings, type Reading } from '../site/readings.ts';

/** A place that is marked with a reading. */
interface MarkedPlace {
  /** `GET /v1/risks`, `Bank.zipcode`, `parameter format`. */
  label: string;
  /** Its address from the root of the site; a parameter has none, because several operations share it. */
  url: string | undefined;
}

/** A reading with the places that it applies to. */
export interface ReadingRow extends Reading {
  places: MarkedPlace[];
}

/** All readings with their places. */
export function listReadingRows(contract: Contract): ReadingRow[] {
  const parts = listReferenceParts(contract);
  const marks = listMarks(contract.document);
  return listReadings(contract).map((reading) => ({
    ...reading,
    places: marks
      .filter(({ names }) => names.includes(reading.name))
      .map(({ path, node }) => placeOf(parts, path, node.name)),
  }));
}

function placeOf(parts: readonly ReferencePart[], path: readonly string[], parameter: unknown): MarkedPlace {
  const [section, kind = '', name = '', ...below] = path;
  if (section === 'paths') {
    const address = `${name.toUpperCase()} ${kind}`;
    return { label: address, url: urlOf(parts, 'operation', (part) => part.address === address) };
  }
  if (kind === 'schemas') {
    const fields = below.filter((_, index) => below[index - 1] === 'properties');
    return { label: [name, ...fields].join('.'), url: urlOf(parts, 'schema', (part) => part.name === name) };
  }
  if (kind === 'parameters') return { label: `parameter ${parameter}`, url: undefined };
  throw new Error(`No label is known for the mark at ${path.join('/')}. Add one to src/tables/readings.ts.`);
}

function urlOf(
  parts: readonly ReferencePart[],
  kind: ReferencePart['kind'],
  fits: (part: ReferencePart) => boolean,
): string {
  const part = parts.find((candidate) => candidate.kind === kind && fits(candidate));
  if (part === undefined)
    throw new Error(`The reference does not show a marked ${kind}. Repair src/tables/readings.ts.`);
  return `/${part.url}`;
}
