/** Ways through a bundle: operations, parameters, responses and bodies, each with the path that leads to it. */
import { array, isObject, object, type Place, toPointer } from './json.ts';
import { type Contract, follow } from './references.ts';

/** HTTP methods in the order in which a path item lists them. */
export const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'] as const;

/** An operation of a path or of a webhook. */
export interface Operation extends Place {
  method: string;
  /** The path (`/v1/payments`) or the name of the webhook (`transaction.created`). */
  name: string;
  webhook: boolean;
  /** The path item around it. */
  item: Place;
}

/** A body of a request or of a response in one media type. */
export interface Body extends Place {
  mediaType: string;
  direction: 'request' | 'response';
}

/** Every operation of paths and webhooks, in the order of the document. */
export function* operations(contract: Contract): Generator<Operation> {
  for (const section of ['paths', 'webhooks']) {
    for (const [name, value] of Object.entries(object(contract[section]))) {
      const item = follow(contract, { path: [section, name], node: object(value) });
      for (const [method, operation] of Object.entries(item.node)) {
        if (!(methods as readonly string[]).includes(method)) continue;
        const path = [...item.path, method];
        yield { path, node: object(operation), method, name, webhook: section === 'webhooks', item };
      }
    }
  }
}

/** The parameters of an operation, those of its path item included, with `$ref`s followed. */
export function parameters(contract: Contract, operation: Operation): Place[] {
  return [operation.item, operation].flatMap((owner) =>
    array(owner.node.parameters).map((parameter, index) =>
      follow(contract, { path: [...owner.path, 'parameters', index], node: object(parameter) }),
    ),
  );
}

/** The responses of an operation by status, with `$ref`s followed. */
export function responses(contract: Contract, operation: Operation): Map<string, Place> {
  const entries = Object.entries(object(operation.node.responses)).map(([status, response]): [string, Place] => {
    const path = [...operation.path, 'responses', status];
    return [status, follow(contract, { path, node: object(response) })];
  });
  return new Map(entries);
}

/** The request body of an operation, with its `$ref` followed. */
export function requestBody(contract: Contract, operation: Operation): Place | undefined {
  const body = operation.node.requestBody;
  if (!isObject(body)) return undefined;
  return follow(contract, { path: [...operation.path, 'requestBody'], node: body });
}

/** Every body of the contract, each once: a shared response counts where it is defined. */
export function* bodies(contract: Contract): Generator<Body> {
  const seen = new Set<string>();
  for (const operation of operations(contract)) {
    const request = requestBody(contract, operation);
    const places: [Place, Body['direction']][] = request ? [[request, 'request']] : [];
    for (const response of responses(contract, operation).values()) places.push([response, 'response']);
    for (const [place, direction] of places) {
      if (seen.has(toPointer(place.path))) continue;
      seen.add(toPointer(place.path));
      for (const [mediaType, body] of Object.entries(object(place.node.content))) {
        yield { path: [...place.path, 'content', mediaType], node: object(body), mediaType, direction };
      }
    }
  }
}
