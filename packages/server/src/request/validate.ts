import {
  type Contract,
  type FieldEncoding,
  fieldsOf,
  isObject,
  type MediaType,
  type Operation,
  typesOf,
} from '@xs2a/contract';
import { createCompiler, directed } from '@xs2a/contract/validators';
import { addError, type FieldErrors, notFound } from '../problem.ts';
import type { ParsedBody } from './body.ts';
import { addMessages } from './messages.ts';
import { type CallParameters, nameOf } from './parameters.ts';

/** Checks requests against the contract. Texts are converted in place to the types of their schemas. */
export interface RequestValidator {
  /** @throws {Problem} 404 for a value in the path that does not have the documented form */
  checkPath(operation: Operation, values: CallParameters): void;
  /** Adds a message for each violation of query, headers and cookies. */
  checkParameters(operation: Operation, values: CallParameters, errors: FieldErrors): void;
  /** Adds a message for each violation of the body, or for its absence. */
  checkBody(operation: Operation, body: ParsedBody | undefined, errors: FieldErrors): void;
}

export function createRequestValidator(contract: Contract): RequestValidator {
  const document = directed(contract.document, 'request');
  const compileJson = createCompiler(document, false);
  const compileText = createCompiler(document, true);
  const listsByMedia = new WeakMap<MediaType, readonly string[]>();

  function checkParameters(
    { parameters }: Operation,
    values: CallParameters,
    errors: FieldErrors,
    isChecked: (place: keyof CallParameters) => boolean,
  ): void {
    for (const parameter of parameters) {
      const { schema, required, in: place } = parameter;
      if (!isChecked(place)) continue;
      const name = nameOf(parameter);
      const parentData = values[place];
      const value = parentData[name];
      if (value === undefined) {
        if (required) addError(errors, name, `The ${name} field is required.`);
        continue;
      }
      if (schema === undefined) continue;
      const check = compileText(schema.pointer);
      const instancePath = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const context = { instancePath, parentData, parentDataProperty: name, rootData: parentData, dynamicAnchors: {} };
      if (!check(value, context)) addMessages(errors, check.errors ?? [], name);
    }
  }

  function listsOf(media: MediaType): readonly string[] {
    const lists = listsByMedia.get(media) ?? listNames(contract, media);
    listsByMedia.set(media, lists);
    return lists;
  }

  return {
    checkPath: (operation, values) => {
      const errors: FieldErrors = {};
      checkParameters(operation, values, errors, (place) => place === 'path');
      if (Object.keys(errors).length > 0) throw notFound();
    },
    checkParameters: (operation, values, errors) =>
      checkParameters(operation, values, errors, (place) => place !== 'path'),
    checkBody: ({ body: documented }, body, errors) => {
      if (documented === undefined || (body === undefined && !documented.required)) return;
      const media = body?.media ?? documented.content[0];
      if (media?.schema === undefined || body?.kind === 'other') return;
      if (body?.kind === 'form') wrapItems(body.value, listsOf(media));
      const check = (body?.kind === 'form' ? compileText : compileJson)(media.schema.pointer);
      // Without a body, naming the missing fields helps more than naming the body.
      if (!check(body === undefined ? {} : body.value)) addMessages(errors, check.errors ?? [], 'body');
      else if (body === undefined) addError(errors, 'body', 'The body is required.');
    },
  };
}

/** The fields of a form that are lists and are written by their names alone: `days=1&days=2`. */
function listNames(contract: Contract, { schema, encoding }: MediaType): string[] {
  return fieldsOf(contract, schema?.schema, 1)
    .filter(({ schema: field, path }) => typesOf(field).join() === 'array' && isPlain(encoding[path[0] ?? '']))
    .map(({ path }) => path[0] ?? '');
}

function isPlain(encoding: FieldEncoding | undefined): boolean {
  return (encoding?.style ?? 'form') === 'form';
}

/** Such a list of one item looks like its item. */
function wrapItems(form: unknown, names: readonly string[]): void {
  if (!isObject(form)) return;
  for (const name of names) {
    if (typeof form[name] === 'string') form[name] = [form[name]];
  }
}
