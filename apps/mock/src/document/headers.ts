import type { Contract, Header, Operation, Response } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import { allowedMethods, challengeOf, realmOf } from '@xs2a/server';
import type { Values } from './values.ts';

/** Headers that follow from the answer itself. */
const own = new Set(['connection', 'content-encoding', 'content-length', 'date', 'transfer-encoding']);

/**
 * The documented headers of a response: their examples, or generated values. One that is not required, and for which there
 * is no valid value, is left out.
 */
export function headersOf(values: Values, { headers }: Pick<Response, 'headers'>): Record<string, string> {
  const pairs = headers
    .filter(({ name }) => !own.has(name))
    .flatMap((header) => {
      const texts = textsOf(values, header);
      const valid = texts.find((text) => isValid(values, header, text));
      const text = valid ?? (header.required ? texts[0] : undefined);
      return text === undefined ? [] : [[titled(header.name), writable(text)] as const];
    });
  return Object.fromEntries(pairs);
}

function textsOf({ contract }: Values, { schema, example }: Header): string[] {
  const generated = schema === undefined ? undefined : textOf(sample(contract, schema.schema, 1));
  return [example, generated].filter((text) => text !== undefined);
}

/** @returns `undefined` for what a header cannot carry */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(',');
  return typeof value === 'object' ? undefined : String(value);
}

function isValid({ validators }: Values, { schema }: Header, text: string): boolean {
  return schema === undefined || validators.header(schema, text).length === 0;
}

/** An example may contain characters that are not allowed in a header. */
function writable(text: string): string {
  return text.replace(/[^\t\x20-\x7e]/gu, (character) => encodeURIComponent(Buffer.from(character).toString()));
}

/** Headers that HTTP demands of a status, for answers that were asked for (RFC 9110, 15.5). */
export function demandedHeaders(
  { operations, title }: Contract,
  operation: Operation,
  code: number,
): Record<string, string> {
  const methods = operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
  const challenge = challengeOf(operation, realmOf({ title })) ?? 'Bearer';
  switch (code) {
    case 401:
      return { 'WWW-Authenticate': challenge };
    case 405:
      return { Allow: allowedMethods(methods) };
    case 407:
      return { 'Proxy-Authenticate': 'Basic' };
    case 426:
      return { Connection: 'Upgrade', Upgrade: 'HTTP/2.0' };
    default:
      return {};
  }
}

/** The name as it is usually written: `Retry-After`. */
function titled(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
