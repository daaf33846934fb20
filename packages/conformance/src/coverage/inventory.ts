/** Everything that a contract documents and that can be covered. */

import {
  bodyFormat,
  type Contract,
  isObject,
  keysOf,
  type MediaType,
  type Operation,
  type PlacedSchema,
  pointer,
} from '@xs2a/contract';
import { asText } from './as-text.ts';
import { valuesOf, variantsOf } from './choices.ts';
import { child, children, type Place, target } from './place.ts';
import type { CoverageItem, DimensionName } from './result.ts';

/** Every documented item, by dimension and by the key under which traffic is recorded. */
export type Inventory = Readonly<Record<DimensionName, Map<string, CoverageItem>>>;

export type Direction = 'request' | 'response';

/** The dimensions that are counted in schemas. */
export const schemaDimensions = {
  request: { fields: 'requestFields', variants: 'requestVariants', values: 'requestValues' },
  response: { fields: 'responseFields', variants: 'responseVariants', values: 'responseValues' },
} as const;

/**
 * Lists what can be covered. An item in a schema counts once in each direction, however many operations use it; other
 * items count for each operation.
 */
export function takeInventory(contract: Contract): Inventory {
  const inventory = {
    operations: new Map(),
    statuses: new Map(),
    requestMediaTypes: new Map(),
    responseMediaTypes: new Map(),
    requestExamples: new Map(),
    responseExamples: new Map(),
    parameters: new Map(),
    requestFields: new Map(),
    responseFields: new Map(),
    requestVariants: new Map(),
    responseVariants: new Map(),
    requestValues: new Map(),
    responseValues: new Map(),
  } satisfies Inventory;
  const walked = { request: new Set<string>(), response: new Set<string>() };
  for (const operation of contract.operations) addOperation(operation);
  return inventory;

  function addOperation(operation: Operation): void {
    const place = placeOf(contract, operation);
    add('operations', operation.id, { operation, pointer: place, name: operation.id });
    for (const parameter of operation.parameters) {
      const name = `${parameter.in} ${parameter.name}`;
      add('parameters', keyOf(operation.id, name), { operation, pointer: parameter.schema?.pointer ?? place, name });
      addSchema(operation, 'request', parameter.schema);
    }
    for (const media of operation.body?.content ?? []) {
      addMedia(operation, 'request', media, `${place}/requestBody`, keyOf(operation.id));
    }
    for (const { status, content } of operation.responses) {
      const response = `${place}/responses/${status}`;
      add('statuses', keyOf(operation.id, status), { operation, pointer: response, name: status });
      for (const media of content) addMedia(operation, 'response', media, response, keyOf(operation.id, status));
    }
  }

  function addMedia(operation: Operation, direction: Direction, media: MediaType, at: string, key: string): void {
    const place = `${at}${pointer('content', media.type).slice(1)}`;
    add(`${direction}MediaTypes`, keyOf(key, media.type), { operation, pointer: place, name: media.type });
    for (const { name, value } of media.examples) {
      // Nobody can tell an empty form from no body.
      if (direction === 'request' && bodyFormat(media.type) === 'form' && asText(value) === undefined) continue;
      const example = `${place}${pointer('examples', name).slice(1)}`;
      add(`${direction}Examples`, keyOf(key, media.type, name), { operation, pointer: example, name });
    }
    addSchema(operation, direction, media.schema);
  }

  function addSchema(operation: Operation, direction: Direction, placed: PlacedSchema | undefined): void {
    if (placed === undefined || !isObject(placed.schema)) return;
    walk({ node: placed.schema, pointer: placed.pointer });

    function walk(place: Place | undefined): void {
      if (place === undefined || walked[direction].has(place.pointer)) return;
      walked[direction].add(place.pointer);
      const { fields, variants, values } = schemaDimensions[direction];
      for (const choice of valuesOf(place)) add(values, choice.pointer, { operation, ...choice });
      for (const variant of variantsOf(place)) add(variants, variant.pointer, { operation, ...variant });
      for (const field of children(place, 'properties')) {
        // Of a field without a schema nothing is documented: conditions name fields in this way.
        if (Object.keys(field.node).length === 0) continue;
        add(fields, field.pointer, { operation, pointer: field.pointer, name: keysOf(field.pointer).at(-1) ?? '' });
      }
      walk(target(contract.document, place));
      for (const keyword of [
        'properties',
        'patternProperties',
        'dependentSchemas',
        'allOf',
        'oneOf',
        'anyOf',
        'prefixItems',
      ]) {
        for (const member of children(place, keyword)) walk(member);
      }
      for (const keyword of ['additionalProperties', 'items', 'then', 'else']) walk(child(place, keyword));
    }
  }

  function add(
    dimension: DimensionName,
    key: string,
    { operation, pointer: at, name }: { operation: Operation; pointer: string; name: string },
  ): void {
    const known = inventory[dimension] as Map<string, CoverageItem>;
    if (!known.has(key)) known.set(key, { operationId: operation.id, pointer: at, name });
  }
}

/** One key of several names, none of which has a line break. */
export function keyOf(...names: string[]): string {
  return names.join('\n');
}

function placeOf({ document }: Contract, { path, method }: Operation): string {
  const item = document.paths[path];
  const place = isObject(item) && typeof item.$ref === 'string' ? item.$ref : pointer('paths', path);
  return `${place}/${method.toLowerCase()}`;
}
