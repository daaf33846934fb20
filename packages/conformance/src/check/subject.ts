/** An answer together with what the contract says about it: the input of every check. */

import {
  type Contract,
  isJson,
  type MediaType,
  type Operation,
  type PlacedSchema,
  parseJson,
  type Response,
} from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import type { Answer, Capabilities, Case } from '../types.ts';

export interface Subject {
  readonly case: Case;
  readonly answer: Answer;
  readonly operation: Operation | undefined;
  /** The documented response for the status; `undefined` when there is none. */
  readonly response: Response | undefined;
  /** The documented media type of the answer; `undefined` when there is none. */
  readonly media: MediaType | undefined;
  /** Content type without parameters, in small letters; empty when there is none. */
  readonly type: string;
  readonly text: string;
  /** The parsed body of an answer that is JSON by its content type; `undefined` when it is not, or cannot be read. */
  readonly json: { readonly value: unknown } | undefined;
  /** Secrets in the request. */
  readonly sent: readonly string[];
}

/** What all checks of a run share. */
export interface Rules {
  readonly contract: Contract;
  readonly validators: Validators;
  readonly capabilities: Capabilities;
  /** The schema of most errors of the contract, for errors without one. */
  readonly errorSchema: PlacedSchema | undefined;
}

/** What a check reports; operation and case are added to make it a finding. */
export interface Fault {
  readonly rule: string;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly repair: string;
  /** What faults of one cause have in common, if rule, place and repair do not tell it. */
  readonly cause?: string;
}

/** Checks one aspect of an answer. */
export type Check = (subject: Subject, rules: Rules) => Iterable<Fault>;

export function subjectOf(
  testCase: Case,
  answer: Answer,
  operation: Operation | undefined,
  sent: readonly string[],
): Subject {
  const response =
    operation && testCase.elsewhere !== true ? responseOf(testCase, operation, answer.status) : undefined;
  const type = essence(answer.headers['content-type'] ?? '');
  const media = response && documentedMedia(response.content, type);
  const text = Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength).toString('utf8');
  return { case: testCase, answer, operation, response, media, type, text, json: parse(type, text), sent };
}

/** Of a method that the path does not have, a contract can document a status, and no range: `default` is of the others. */
function responseOf(testCase: Case, { method, responses }: Operation, status: number): Response | undefined {
  const isOther = testCase.group === 'method' && ![method, 'HEAD'].includes(testCase.request.method);
  return isOther
    ? responses.find((response) => response.status === String(status))
    : documentedResponse(responses, status);
}

/** A status itself, its range, or `default`. */
export function documentedResponse(responses: readonly Response[], status: number): Response | undefined {
  const candidates = [String(status), `${Math.floor(status / 100)}XX`, 'DEFAULT'];
  return candidates.map((key) => responses.find((response) => response.status.toUpperCase() === key)).find(Boolean);
}

/** The most precise of the documented types that a content type belongs to. */
export function documentedMedia(content: readonly MediaType[], type: string): MediaType | undefined {
  const group = `${type.split('/', 1)[0]}/*`;
  return [type, group, '*/*'].map((key) => content.find((media) => essence(media.type) === key)).find(Boolean);
}

export function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** The content coding of a body; `undefined` when there is none. */
export function codingOf({ headers, body }: Answer): string | undefined {
  const coding = headers['content-encoding']?.trim().toLowerCase() || 'identity';
  return body.length === 0 || coding === 'identity' ? undefined : coding;
}

function parse(type: string, text: string): { value: unknown } | undefined {
  const value = isJson(type) ? parseJson(text) : undefined;
  return value === undefined ? undefined : { value };
}
