import { type Contract, fieldsOf, isJson, mergedSchema, type Operation } from '@xs2a/contract';

/**
 * Whether a creation answers the object itself: everything that a reader of the object always gets. If it answers less,
 * such as a ticket or the key of a session, it may be an order that is carried out later.
 */
export function answersObject(contract: Contract, creator: Operation, reader: Operation): boolean {
  const object = answerOf(reader);
  const created = answerOf(creator);
  // Without a body, nothing says that the object is not there.
  if (object === undefined || created === undefined) return true;
  const { required } = mergedSchema(contract, object);
  const names = new Set(fieldsOf(contract, created, 1).map(({ path }) => path[0]));
  return !Array.isArray(required) || required.every((name) => names.has(name));
}

/** The schema of the JSON that an operation answers if it succeeds. */
function answerOf({ responses }: Operation): unknown {
  const success = responses.find(({ status }) => status.startsWith('2'));
  return success?.content.find(({ type }) => isJson(type))?.schema?.schema;
}
