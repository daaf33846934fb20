/** Operations whose body names an object of the server: a key or an id that another operation has answered. */
import { type Contract, isObject, type MediaType, type Operation } from '@xs2a/contract';

/** Shorter texts are in many examples by chance. */
const leastLength = 8;

/**
 * The operations whose examples send a value that the examples of another operation answer, and do not send: the server
 * has made it. A server with memory knows the value of an example only if it made the very same one.
 */
export function referringOperations({ operations }: Contract): ReadonlySet<string> {
  const makers = operations.filter(({ method }) => method === 'POST' || method === 'PUT');
  const referring = operations.filter((operation) => {
    const sent = textsIn(operation.body?.content ?? []);
    return makers.some((maker) => maker !== operation && [...madeBy(maker)].some((text) => sent.has(text)));
  });
  return new Set(referring.map(({ id }) => id));
}

/** Texts that the examples of an operation answer and do not send. */
function madeBy({ body, responses }: Operation): Set<string> {
  const sent = textsIn(body?.content ?? []);
  const answered = textsIn(responses.filter(({ status }) => status.startsWith('2')).flatMap(({ content }) => content));
  return new Set([...answered].filter((text) => !sent.has(text)));
}

function textsIn(content: readonly MediaType[]): Set<string> {
  const texts = new Set<string>();
  for (const { examples } of content) for (const { value } of examples) collect(value, texts);
  return texts;
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string' && value.length >= leastLength) texts.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (isObject(value)) for (const item of Object.values(value)) collect(item, texts);
}
