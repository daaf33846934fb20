/** The bundle as the tests of the contract read it: compiled from the sources once a test file. */
import { bundle } from '../compiler/bundle.ts';
import type { JsonObject } from '../reader/json.ts';

interface OperationObject extends JsonObject {
  operationId: string;
  tags: string[];
  security?: Record<string, string[]>[];
  responses: Record<string, JsonObject>;
}

export interface Operation {
  /** `GET`, or the name of the webhook's method. */
  method: string;
  path: string;
  object: OperationObject;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

export const contract = await bundle();

/** Operations of `paths`, or of `webhooks`, in the order of the document. */
export function operationsOf(section: 'paths' | 'webhooks'): Operation[] {
  return Object.entries(contract[section] as Record<string, Record<string, unknown>>).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({ method: method.toUpperCase(), path, object: item[method] as OperationObject })),
  );
}

/** Named examples of the bundle. */
export const examples = (contract.components as { examples: Record<string, { summary: string; value: unknown }> })
  .examples;
