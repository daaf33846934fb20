import { type Contract, essence, isInRange, isRange, type Operation, object } from '@xs2a/contract';
import { notAcceptable } from './problem.ts';
import { documentedStatus, successCode, successStatus } from './status.ts';

/** What a client asks for. */
export interface Acceptable {
  /** The `Accept` header. */
  accept: string | undefined;
  /**
   * What {@link formatOf} finds. It wins over the header: generated clients accept only JSON, whatever format
   * they ask for.
   */
  format: string | undefined;
  /** The status of the answer, if it is not the success of the operation. */
  code: number | undefined;
}

/**
 * Decides which media type of an operation is answered: `undefined` if its answer has no content. Errors are answered
 * whatever the client accepts.
 *
 * @throws {Problem} 406 if the client accepts none of those that a success has
 */
export function chooseMediaType(
  contract: Contract,
  operation: Operation,
  { accept, format, code }: Acceptable,
): string | undefined {
  const statuses = operation.responses.map(({ status }) => status);
  const status = code === undefined ? successStatus(statuses) : documentedStatus(statuses, code);
  const response = operation.responses.find((candidate) => candidate.status === status);
  const available = response?.content.map(({ type }) => type) ?? [];
  if (available.length < 2 && accept === undefined) return available[0];

  const isError = (code ?? successCode(response?.status ?? '200')) >= 400;
  const ofFormat =
    format === undefined || isError ? undefined : available.find((mediaType) => isOfFormat(mediaType, format));
  if (ofFormat !== undefined) return ofFormat;
  const first = format === undefined ? ofDefaultFormat(contract, operation, available) : undefined;
  const ordered = first === undefined ? available : [first, ...available.filter((mediaType) => mediaType !== first)];
  const chosen = negotiate(ordered, accept);
  if (chosen === undefined && available.length > 0 && !isError) throw notAcceptable(available);
  return chosen ?? available[0];
}

/** The media type that the header prefers; the first one if it has no preference. */
export function negotiate(available: readonly string[], accept = ''): string | undefined {
  const ranges = acceptedRanges(accept);
  let best: { type: string; q: number } | undefined;
  for (const full of available) {
    const type = essence(full);
    const group = `${type.split('/', 1)[0]}/*`;
    const named = [type, group, '*/*'].map((name) => ranges.find(({ range }) => range === name)).find(Boolean);
    const match = isRange(type) ? (ranges.find(({ range }) => isInRange(range, type)) ?? named) : named;
    if (match !== undefined && match.q > (best?.q ?? 0)) best = { type: full, q: match.q };
  }
  return best?.type;
}

interface AcceptedRange {
  readonly range: string;
  readonly q: number;
}

/** What an `Accept` lists; anything if it lists nothing. */
function acceptedRanges(accept: string): AcceptedRange[] {
  const parts = accept.split(',').filter((part) => part.trim() !== '');
  return (parts.length === 0 ? ['*/*'] : parts).map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length) ?? '1';
    // A weight that is not one counts as if it were not there.
    return { range, q: /^(?:0(?:\.[0-9]*)?|1(?:\.0*)?)$/.test(q) ? Number(q) : 1 };
  });
}

/**
 * The media type that is sent for a documented one. For a range, it is what the client accepts of it.
 *
 * @param fallback of a range of which the client accepts anything
 */
export function sentType(documented: string, accept: string | undefined, fallback: string): string {
  if (!isRange(documented)) return documented;
  const accepted = acceptedRanges(accept ?? '').find(
    ({ range, q }) => q > 0 && !isRange(range) && isInRange(range, documented),
  );
  return accepted?.range ?? fallback;
}

/**
 * The format that a request asks for: by the parameter `format`, or by one whose listed values name media types of the
 * success.
 */
export function formatOf(
  contract: Contract,
  { parameters, responses }: Operation,
  query: URLSearchParams,
): string | undefined {
  const named = query.get('format');
  if (named !== null) return named;
  const types = responses.filter(({ status }) => status.startsWith('2')).flatMap(({ content }) => content);
  if (types.length < 2) return undefined;
  const choosing = parameters.filter(
    ({ in: place, schema }) => place === 'query' && Array.isArray(object(contract.resolve(schema?.schema)).enum),
  );
  const values = choosing.flatMap(({ name }) => query.get(name) ?? []);
  return values.find((value) => types.some(({ type }) => isOfFormat(type, value)));
}

/** `pdf` is `application/pdf`, `csv` is `text/csv`, `json2` is `application/json`. */
function isOfFormat(mediaType: string, format: string): boolean {
  return essence(mediaType).split('/')[1] === format.replace(/[0-9]+$/, '');
}

/** The media type of the format that an operation answers by default. */
function ofDefaultFormat(
  contract: Contract,
  { parameters }: Operation,
  mediaTypes: readonly string[],
): string | undefined {
  const format = parameters.find(({ name, in: place }) => name === 'format' && place === 'query');
  const value = object(contract.resolve(format?.schema?.schema)).default;
  return typeof value === 'string' ? mediaTypes.find((mediaType) => isOfFormat(mediaType, value)) : undefined;
}
