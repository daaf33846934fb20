import type { IncomingMessage } from 'node:http';
import qs from 'qs';
import { tooLarge, unsupportedMediaType, validationFailed } from './errors.ts';

export interface ParsedBody {
  /** A form knows strings only: its values are fitted to the types of the schema. */
  kind: 'json' | 'form';
  value: unknown;
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/**
 * Reads the whole body.
 *
 * @param limit in bytes
 * @throws Problem 413 as soon as the limit is passed
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    throw tooLarge(limit);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge(limit));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/**
 * Parses a body that is not empty.
 *
 * @param supported media types of the operation
 * @throws Problem 415 for another media type or a compressed body, 422 on `body` for one that cannot be parsed
 */
export function parseBody(raw: Buffer, headers: IncomingMessage['headers'], supported: readonly string[]): ParsedBody {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw unsupportedMediaType(supported);
  const text = decode(raw);
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? guess(text);
  if (!supported.includes(type)) throw unsupportedMediaType(supported);
  if (type === form) return { kind: 'form', value: parseForm(text) };
  if (type === json || type.endsWith('+json')) return { kind: 'json', value: parseJson(text) };
  throw unsupportedMediaType(supported.filter((name) => name === json || name === form));
}

/** The raw HTTP samples of the reference send their bodies without `Content-Type`. */
function guess(text: string): string {
  return /^\s*[[{]/.test(text) ? json : form;
}

function decode(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw validationFailed({ body: ['The body is not valid UTF-8.'] });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold credentials.
    throw validationFailed({ body: ['The body is not valid JSON.'] });
  }
}

function parseForm(text: string): unknown {
  try {
    return qs.parse(text, {
      arrayLimit: 100,
      depth: 8,
      parameterLimit: 1000,
      strictDepth: true,
      throwOnLimitExceeded: true,
    });
  } catch {
    throw validationFailed({ body: ['The body is not a valid form: it nests deeper than 8 or has over 1000 fields.'] });
  }
}
