import { isDeepStrictEqual } from 'node:util';
import { isObject, object, type Path, toPointer } from '../../reader/json.ts';
import { bodies, operations, requestBody } from '../../reader/operations.ts';
import { type Contract, follow } from '../../reader/references.ts';
import type { HouseRule } from '../rule.ts';

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

export default {
  reason: 'Mocks and documentation show the first media type, and every request may be sent as JSON or as a form.',
  *check(contract) {
    for (const operation of operations(contract)) {
      const body = requestBody(contract, operation);
      if (!body) continue;
      const content = object(body.node.content);
      const path = [...body.path, 'content'];
      const actual = Object.keys(content).join(', ');
      const expected = operation.webhook ? [json] : [json, form];
      if (actual !== expected.join(', ')) {
        yield {
          path,
          actual: actual || 'no media type',
          expected: expected.join(', then '),
          repair: operation.webhook
            ? 'Offer JSON alone: webhooks are sent as JSON.'
            : 'Put JSON first, and the form beside it with the same schema and the same examples.',
        };
        continue;
      }
      if (operation.webhook) continue;
      const examples = object(object(content[json]).examples);
      const names = Object.keys(examples);
      const wantedForm = {
        schema: withoutDescription(object(content[json]).schema),
        examples: Object.fromEntries(
          names
            .filter((name) => fitsForm(exampleValue(contract, examples[name])))
            .map((name) => [name, examples[name]]),
        ),
      };
      for (const [key, want] of Object.entries(wantedForm)) {
        const given = object(content[form])[key];
        if (isDeepStrictEqual(key === 'schema' ? withoutDescription(given) : (given ?? {}), want)) continue;
        yield {
          path: [...path, form, key],
          actual: key === 'examples' ? Object.keys(object(given)).join(', ') || 'no examples' : 'another schema',
          expected:
            key === 'examples'
              ? `${Object.keys(object(want)).join(', ')}: those of JSON, without those that hold an empty object`
              : `the schema of ${toPointer([...path, json, key])}`,
          repair: `Copy \`${key}\` from ${json}.`,
        };
      }
    }
    for (const [content, types] of responseTypes(contract)) {
      if (!types.includes(json) || types[0] === json) continue;
      yield {
        path: content,
        actual: types.join(', '),
        expected: `${json} first`,
        repair: `Move ${json} to the top of \`content\`.`,
      };
    }
  },
} satisfies HouseRule;

/** A schema without its description, because that of a form says what is written differently in the form. */
function withoutDescription(schema: unknown): object {
  const { description: _, ...rest } = object(schema);
  return rest;
}

/** Whether a form can express the value: a form has no notation for an empty object. */
function fitsForm(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((child) => !isEmpty(child) && fitsForm(child))
  );
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function exampleValue(contract: Contract, example: unknown): unknown {
  return isObject(example) ? follow(contract, { path: [], node: example }).node.value : undefined;
}

/** The media types of every response, by the path of its `content`. */
function responseTypes(contract: Contract): [Path, string[]][] {
  const types = new Map<string, [Path, string[]]>();
  for (const { path, mediaType, direction } of bodies(contract)) {
    if (direction === 'request') continue;
    const content = path.slice(0, -1);
    const entry = types.get(toPointer(content)) ?? [content, []];
    entry[1].push(mediaType);
    types.set(toPointer(content), entry);
  }
  return [...types.values()];
}
