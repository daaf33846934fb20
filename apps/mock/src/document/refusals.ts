/** Errors in the shapes that a document describes. */
import { STATUS_CODES } from 'node:http';
import {
  type Contract,
  essence,
  isJson,
  isObject,
  type MediaType,
  type Operation,
  type Response,
} from '@xs2a/contract';
import { type Answer, documentedStatus, negotiate, type Problem, type Refused, sentType } from '@xs2a/server';
import { writeContent } from './content.ts';
import { detailOf, type Filling, fill } from './fill.ts';
import { headersOf } from './headers.ts';
import { createValues, type Values } from './values.ts';

/** Answers a refused request. */
export type Refusals = (problem: Problem, refused: Refused) => Promise<Answer>;

/**
 * Refuses with what the operation documents: status, media type and schema. Where it documents nothing, the shape of most
 * errors of the document is used; where there is none, that of RFC 9457.
 */
export function createRefusals(contract: Contract): Refusals {
  const values = createValues(contract);
  const common = commonError(contract);

  return async (problem, { request, operation, siblings }) => {
    const documented = find(problem, operation, siblings);
    const status = documented?.problem ?? problem;
    const { accept } = request.headers;
    if (documented !== undefined && documented.response.content.length === 0) {
      return { status: status.status, headers: headersFor(values, status, documented.response), body: undefined };
    }
    const content = documented?.response.content ?? common?.content ?? [];
    const media =
      content.find(
        ({ type }) =>
          type ===
          negotiate(
            content.map(({ type }) => type),
            accept,
          ),
      ) ?? content[0];
    const headers = headersFor(values, status, documented?.response);
    if (media === undefined) {
      return {
        status: status.status,
        headers: { 'Content-Type': 'application/problem+json', ...headers },
        body: plain(status, request.path),
      };
    }
    const type = sentType(media.type, accept, 'application/json');
    const filling = {
      contract,
      problem: status,
      path: request.path,
      placeOf: (field: string) => placeOf(operation, field),
    };
    const body = await bodyOf(values, media, type, filling);
    return { status: status.status, headers: { 'Content-Type': type, ...headers }, body };
  };
}

interface Documented {
  readonly problem: Problem;
  readonly response: Response;
}

/** The response that describes a problem: by its own status, by one that says the same, by a range. */
function find(
  problem: Problem,
  operation: Operation | undefined,
  siblings: readonly Operation[],
): Documented | undefined {
  const operations = operation === undefined ? siblings : [operation];
  for (let said: Problem | undefined = problem; said !== undefined; said = said.instead) {
    const response = operations
      .flatMap(({ responses }) => responses)
      .find(({ status }) => status === String(said?.status));
    if (response !== undefined) return { problem: said, response };
  }
  // Ranges describe the operation, and not other methods of its path.
  const key =
    operation &&
    documentedStatus(
      operation.responses.map(({ status }) => status),
      problem.status,
    );
  const response = operation?.responses.find(({ status }) => status === key);
  return response && { problem, response };
}

/** The response that describes most errors of a document. */
function commonError({ operations }: Contract): Response | undefined {
  const uses = new Map<string, { response: Response; count: number }>();
  for (const response of operations.flatMap(({ responses }) => responses)) {
    if (!/^(?:4|5|default)/i.test(response.status) || response.content[0] === undefined) continue;
    const key = JSON.stringify(response.content[0].schema?.schema ?? response.content[0].type);
    const use = uses.get(key) ?? { response, count: 0 };
    uses.set(key, { ...use, count: use.count + 1 });
  }
  return [...uses.values()].toSorted((a, b) => b.count - a.count)[0]?.response;
}

function headersFor(values: Values, problem: Problem, response: Response | undefined): Record<string, string> {
  const required = response?.headers.filter((header) => header.required) ?? [];
  return { ...headersOf(values, { headers: required }), ...problem.headers };
}

async function bodyOf(
  values: Values,
  media: MediaType,
  type: string,
  given: Omit<Filling, 'isExample'>,
): Promise<unknown> {
  const { problem, path } = given;
  const value =
    media.schema === undefined && media.examples.length === 0 ? plain(problem, path) : values.valueOf(media);
  const isExample = media.examples.some((example) => values.fits(media, example.value));
  const fits = (candidate: unknown) => values.fits(media, candidate);
  if (isObject(value)) {
    const filled = fill({ ...given, isExample }, media.schema?.schema, value, fits);
    // The members of a problem document need not be in its schema.
    const whole = { ...plain(problem, path), ...filled };
    const body = essence(type) === 'application/problem+json' && fits(whole) ? whole : filled;
    return isJson(type) ? body : writeContent(values, media, type, body);
  }
  const text = detailOf(problem);
  if (isJson(type)) return !isExample && fits(text) ? text : value;
  return writeContent(values, media, type, !isExample && fits(text) ? text : value);
}

/** The place of a field: one that is not a parameter belongs to the body. */
function placeOf(operation: Operation | undefined, field: string): string {
  const [name] = field.split('.');
  const isNamed = (parameter: Operation['parameters'][number]) =>
    (parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name) === name;
  return operation?.parameters.find(isNamed)?.in ?? 'body';
}

/** By RFC 9457, with the refused fields. */
function plain(problem: Problem, path: string): object {
  const { status, errors } = problem;
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    type: 'about:blank',
    title,
    status,
    detail: detailOf(problem),
    instance: path,
    ...(errors !== undefined && { errors }),
  };
}
