import { createCompiler } from '../compiler.ts';
import type { Contract, Operation } from '../model.ts';

/**
 * Looks at an answer of an operation.
 *
 * @param mediaType without parameters; `undefined` for an answer without a body
 * @returns one line for each error; empty for an answer as documented
 */
export type AnswerCheck = (
  operation: Operation,
  status: number,
  mediaType: string | undefined,
  body: unknown,
) => string[];

/** Checks answers by the schemas of a contract. */
export function createAnswerCheck({ document }: Contract): AnswerCheck {
  const compile = createCompiler(document, false);
  return ({ responses }, status, mediaType, body) => {
    const response = responses.find((candidate) => candidate.status === String(status));
    if (response === undefined) return [`${status} is not documented`];
    if (response.content.length === 0) return body === undefined ? [] : [`${status} with a body`];
    const media = response.content.find(({ type }) => type === mediaType);
    if (media === undefined) return [`${mediaType} is not documented for ${status}`];
    if (media.schema === undefined) return [];
    const validate = compile(media.schema.pointer);
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
}
