import { isJson, maxJsonDepth } from '@xs2a/contract';
import { isError } from '../statuses.ts';
import { streamFormat } from '../streams.ts';
import { type Check, codingOf, type Fault } from './subject.ts';
import { distinct, faultOf } from './violations.ts';

/** Faults that are reported of one body. */
const maxFaults = 5;

/** There is a body exactly when the contract documents one; it is what its content type says, and obeys its schema. */
export const checkBody: Check = function* (subject, { validators, errorSchema }) {
  const { case: testCase, answer, response, media, json, type, text } = subject;
  const { status, body, isOpen = false } = answer;
  const place = String(status);
  if (testCase.request.method === 'HEAD') {
    if (body.length === 0) return;
    const [found, expected] = ['a body', 'no body: HEAD has none, whatever its status (RFC 9110, 9.3.2)'];
    yield { rule: 'body', place, found, expected, repair: 'Answer HEAD without a body.' };
    return;
  }
  if (body.length === 0) {
    // Nothing has happened yet of which a stream could tell.
    if (isOpen) return;
    if (response !== undefined && response.content.length > 0 && status !== 204 && status !== 304) {
      yield {
        rule: 'body',
        place,
        found: 'no body',
        expected: `a body of ${listTypes(response.content)}`,
        repair: `Send the documented body with ${status}.`,
      };
    }
    return;
  }
  if (response !== undefined && response.content.length === 0) {
    yield {
      rule: 'body',
      place,
      found: `a body of ${body.length} bytes`,
      expected: 'no body',
      repair: `Answer ${status} without a body.`,
    };
  }
  // The items of a stream have a check of their own.
  if (codingOf(answer) !== undefined || streamFormat(type) !== undefined) return;
  if (isJson(type) && json === undefined) {
    yield unreadable(place, parseError(text));
    return;
  }
  const schema = media?.schema ?? (response === undefined && isError(status) ? errorSchema : undefined);
  if (schema === undefined) return;
  const value = json === undefined ? textual(type, text) : json.value;
  if (value === undefined) return;
  yield* distinct(validators.response(schema, value))
    .slice(0, maxFaults)
    .map((violation) => faultOf(violation, schema, status, response !== undefined));
};

/** A body that is not JSON can be checked by a schema only if it is a text. */
function textual(type: string, text: string): string | undefined {
  return type.startsWith('text/') ? text : undefined;
}

/** @param error of the parser; without one, the body is JSON that nests too deep */
function unreadable(place: string, error: string | undefined): Fault {
  if (error === undefined) {
    return {
      rule: 'json',
      place,
      found: `a body that is nested too deeply: more than ${maxJsonDepth} levels`,
      expected: `JSON of at most ${maxJsonDepth} levels, as the usual parsers read it`,
      repair: 'Find the object that contains itself, and leave it out.',
    };
  }
  return {
    rule: 'json',
    place,
    found: `a body that cannot be parsed: ${error}`,
    expected: 'JSON',
    repair: 'Write the body with a JSON library, to its end.',
  };
}

function parseError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    // V8 quotes a piece of the body, which may hold a secret.
    return (error as Error).message.replace(/, (?:\.\.\.)?"[\s\S]*" is not valid JSON$/, '');
  }
}

function listTypes(content: readonly { type: string }[]): string {
  return content.map(({ type }) => type).join(' or ');
}
