import {
  type Contract,
  type ContractOperation,
  type ParameterObject,
  type ResponseObject,
  resolve,
} from '../contract.ts';
import { notAcceptable } from '../errors.ts';
import { documentedStatus, successStatus } from './status.ts';

export interface Wishes {
  /** The `Accept` header. */
  accept: string | undefined;
  /** The `format` parameter of a download, which wins over the header's order of preference. */
  format: string | null;
  /** The status that is going to be answered, if it is no success. */
  code: number | undefined;
}

/**
 * Decides which media type of an operation is answered: `undefined` if its answer has no content. Errors are answered
 * whatever the client accepts.
 *
 * @throws Problem 406 if the client accepts none of those that a success has
 */
export function chooseMediaType(
  contract: Contract,
  operation: ContractOperation,
  { accept, format, code }: Wishes,
): string | undefined {
  const { responses } = operation.operation;
  const statuses = Object.keys(responses);
  const status = code === undefined ? successStatus(statuses) : documentedStatus(statuses, code);
  const response = status === undefined ? undefined : responses[status];
  if (response === undefined) return undefined;
  const available = Object.keys(resolve<ResponseObject>(contract, response).content ?? {});
  if (available.length < 2 && accept === undefined) return available[0];

  const isError = Number(status) >= 400;
  const offered = format === null || isError ? available : available.filter((type) => isOfFormat(type, format));
  const preferred =
    offered.length > 1 ? offered.find((type) => isOfFormat(type, defaultFormat(contract, operation))) : undefined;
  const ordered = preferred === undefined ? offered : [preferred, ...offered.filter((type) => type !== preferred)];
  const chosen = negotiate(ordered.length === 0 ? available : ordered, accept);
  if (chosen === undefined && available.length > 0 && !isError) throw notAcceptable(offered);
  return chosen ?? available[0];
}

/**
 * Two formats may share a media type (`json` and `json2`): the example whose name ends in the format tells them apart.
 */
export function exampleOfFormat(
  contract: Contract,
  { operation }: ContractOperation,
  mediaType: string | undefined,
  format: string | null,
): string | undefined {
  const success = operation.responses[successStatus(Object.keys(operation.responses)) ?? ''];
  if (format === null || success === undefined || mediaType === undefined) return undefined;
  const examples = resolve<ResponseObject>(contract, success).content?.[mediaType]?.examples ?? {};
  return Object.keys(examples).find((name) => name.endsWith(`-${format}`));
}

/** The media type that the header wants most; the first one wherever it is indifferent. */
function negotiate(available: readonly string[], accept = ''): string | undefined {
  const parts = accept.split(',').filter((part) => part.trim() !== '');
  const ranges = (parts.length === 0 ? ['*/*'] : parts).map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length) ?? '1';
    // A weight that is none counts as if it were not there.
    return { range, q: /^(?:0(?:\.[0-9]*)?|1(?:\.0*)?)$/.test(q) ? Number(q) : 1 };
  });
  let best: { type: string; q: number } | undefined;
  for (const type of available) {
    const group = `${type.split('/', 1)[0]}/*`;
    const match = [type, group, '*/*'].map((name) => ranges.find(({ range }) => range === name)).find(Boolean);
    if (match !== undefined && match.q > (best?.q ?? 0)) best = { type, q: match.q };
  }
  return best?.type;
}

/** `pdf` is `application/pdf`, `csv` is `text/csv`, `json2` is `application/json`. */
function isOfFormat(mediaType: string, format: string | undefined): boolean {
  return format !== undefined && mediaType.split('/')[1] === format.replace(/[0-9]+$/, '');
}

function defaultFormat(contract: Contract, { item, operation }: ContractOperation): string | undefined {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  const format = parameters
    .map((parameter) => resolve<ParameterObject>(contract, parameter))
    .find(({ name, in: place }) => name === 'format' && place === 'query');
  const schema = format?.schema && resolve<{ default?: unknown }>(contract, format.schema);
  return typeof schema?.default === 'string' ? schema.default : undefined;
}
