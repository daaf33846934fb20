import { type Contract, isJson, type Operation } from '@xs2a/contract';
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

  function checkParameters(
    { parameters }: Operation,
    values: CallParameters,
    errors: FieldErrors,
    isChecked: (place: keyof CallParameters) => boolean,
  ): void {
    for (const parameter of parameters) {
      const { content, required, in: place } = parameter;
      const schema = content === undefined ? parameter.schema : content.schema;
      if (!isChecked(place)) continue;
      const name = nameOf(parameter);
      const parentData = values[place];
      const value = parentData[name];
      if (value === undefined) {
        if (required) addError(errors, name, `The ${name} field is required.`);
        continue;
      }
      if (schema === undefined || (value === '' && parameter.allowsEmpty)) continue;
      const check = (isJson(content?.type) ? compileJson : compileText)(schema.pointer);
      const instancePath = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const context = { instancePath, parentData, parentDataProperty: name, rootData: parentData, dynamicAnchors: {} };
      if (!check(value, context)) addMessages(errors, check.errors ?? [], name);
    }
  }

  return {
    checkPath: (operation, values) => {
      const errors: FieldErrors = {};
      checkParameters(operation, values, errors, (place) => place === 'path');
      if (Object.keys(errors).length > 0) throw notFound(errors);
    },
    checkParameters: (operation, values, errors) =>
      checkParameters(operation, values, errors, (place) => place !== 'path'),
    checkBody: ({ body: documented }, body, errors) => {
      if (documented === undefined || (body === undefined && !documented.required)) return;
      const media = body?.media ?? documented.content[0];
      if (media?.schema === undefined || body?.kind === 'other') return;
      const isText = body !== undefined && body.kind !== 'json';
      const check = (isText ? compileText : compileJson)(media.schema.pointer);
      // Without a body, naming the missing fields helps more than naming the body.
      if (!check(body === undefined ? {} : body.value)) addMessages(errors, check.errors ?? [], 'body');
      else if (body === undefined) addError(errors, 'body', 'The body is required.');
    },
  };
}
