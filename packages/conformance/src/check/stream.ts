import { type MediaType, type PlacedSchema, parseJson, typesOf } from '@xs2a/contract';
import type { Validators, Violation } from '@xs2a/contract/validators';
import { hasEventLines, type Item, itemsOf, streamFormat } from '../streams.ts';
import { type Check, codingOf, type Fault } from './subject.ts';
import { distinct, faultOf } from './violations.ts';

/** Faults that are reported of one stream. */
const maxFaults = 5;

/** The first items of a stream can be read, and obey their schema. */
export const checkStream: Check = function* (subject, { validators, contract }) {
  const { case: testCase, answer, response, media, type, text } = subject;
  const { status, isOpen = false, body } = answer;
  const format = streamFormat(type);
  if (format === undefined || body.length === 0 || testCase.request.method === 'HEAD' || codingOf(answer) !== undefined)
    return;
  const place = String(status);
  const items = itemsOf(format, text, isOpen);
  if (format === 'events' && items.length === 0) {
    const fault = noEvents(place, text, isOpen);
    if (fault !== undefined) yield fault;
    return;
  }
  const broken = format === 'lines' ? items.findIndex((line) => parseJson(String(line)) === undefined) : -1;
  if (broken >= 0) {
    yield {
      rule: 'json',
      place,
      found: `line ${broken + 1}, which is not JSON`,
      expected: 'JSON in each line',
      repair: 'Write each item with a JSON library, into one line.',
    };
    return;
  }
  const schema = media?.itemSchema ?? media?.schema;
  if (media === undefined || schema === undefined) return;
  const isList = media.itemSchema === undefined && typesOf(contract.resolve(schema.schema)).includes('array');
  const violations = isList ? violationsOfList(validators, schema, items) : violationsOfItems(validators, media, items);
  yield* distinct(violations)
    .slice(0, maxFaults)
    .map((violation) => faultOf(violation, schema, status, response !== undefined));
};

function noEvents(place: string, text: string, isOpen: boolean): Fault | undefined {
  const hasLines = hasEventLines(text);
  // Comments keep a connection open on which nothing happens.
  if (hasLines && (isOpen || !/^data/m.test(text))) return undefined;
  return {
    rule: 'event-stream',
    place,
    found: hasLines ? 'an event that is not ended' : 'no line of an event',
    expected: 'lines such as "data: {}", and an empty line after each event',
    repair: 'Write events as the format says, with an empty line after the last one, too.',
  };
}

/** What an item may stand for: its text, its JSON, or for an event an object of its fields. */
function readings(item: Item): unknown[] {
  if (typeof item === 'string') return [parseJson(item)];
  const { data, event, id } = item;
  const fields = { ...(event !== undefined && { event }), ...(id !== undefined && { id }) };
  const json = parseJson(data);
  return json === undefined
    ? [data, { ...fields, data }]
    : [json, data, { ...fields, data }, { ...fields, data: json }];
}

/** Contracts describe events in different ways: the most likely reading is reported, if no other is valid. */
function violationsOfItems({ response: validate }: Validators, media: MediaType, items: readonly Item[]): Violation[] {
  const schema = (media.itemSchema ?? media.schema) as PlacedSchema;
  return items.flatMap((item) => {
    const [first = [], ...others] = readings(item).map((value) => validate(schema, value));
    return others.some((violations) => violations.length === 0) ? [] : first;
  });
}

function violationsOfList(
  { response: validate }: Validators,
  schema: PlacedSchema,
  items: readonly Item[],
): Violation[] {
  const lists = [0, 1, 2, 3].map((reading) => items.map((item) => readings(item)[reading] ?? readings(item).at(-1)));
  const [first = [], ...others] = lists.map((list) => validate(schema, list));
  return others.some((violations) => violations.length === 0) ? [] : first;
}
