import { isForm, isJson, isXml } from '@xs2a/contract';
import { withPayload } from '@xs2a/server';
import type { Mocker } from '../prism/prism.ts';
import { choosePinned, type Sources } from '../situations/choose.ts';
import { parsePreviewInput } from './input.ts';
import { toPin } from './next.ts';

/** What a pin would answer. */
export interface Preview {
  code: number;
  headers: Record<string, string>;
  /** Parsed JSON, a text of another media type, or a text with the size of binary content; `null` without content. */
  body: unknown;
}

/** Answers the query of `GET /_mock/preview`: nothing is pinned, and no pin is used up. */
export type Previews = (search: string) => Promise<Preview>;

/**
 * @returns a function that throws Problem 422 with the possible values of a field that is wrong
 */
export function createPreviews(sources: Sources, mocker: Mocker): Previews {
  return async (search) => {
    const { operationId, code, example } = toPin(sources.catalogue, parsePreviewInput(search));
    const entry = sources.catalogue.get(operationId);
    if (entry === undefined) throw new Error(`The operation ${operationId} has a pin, but is unknown.`);
    const { operation } = entry;
    const answer = await mocker(operation, choosePinned(sources, operation, { code, example }));
    const { payload } = withPayload(answer);
    const type = answer.headers['Content-Type'] ?? 'application/json';
    if (payload === undefined) return { code: answer.status, headers: { ...answer.headers }, body: null };
    return {
      code: answer.status,
      headers: { 'Content-Type': type, ...answer.headers },
      body: readable(payload, type),
    };
  };
}

function readable(payload: Buffer, type: string): unknown {
  if (isJson(type)) return JSON.parse(payload.toString('utf8'));
  const isText = /^text\//i.test(type) || /json/i.test(type) || isXml(type) || isForm(type);
  return isText ? payload.toString('utf8') : `[${payload.length} bytes]`;
}
