import type { Advice } from '../rule.ts';

/** What Redocly's rules about OpenAPI expect, and how to repair what they find. */
export const redocly = {
  struct: {
    expected: 'the structure of OpenAPI 3.1',
    repair:
      'Correct the key named above; the specification at https://spec.openapis.org/oas/v3.1.1.html lists what is allowed here.',
  },
  'no-unresolved-refs': {
    expected: 'a `$ref` to something that exists',
    repair: 'Correct the path; it is relative to its own file.',
  },
  'no-unused-components': {
    expected: 'components that something refers to',
    repair: 'Refer to it where it should be used, or delete it.',
  },
  'security-defined': {
    expected: '`security` with declared schemes in every operation',
    repair: 'Add `security: [{apiKey: []}]` or `security: [{accessToken: []}]`.',
  },
  'security-scopes-defined': { expected: 'declared scopes', repair: 'Delete the scope: neither scheme has any.' },
  'info-license': {
    expected: 'a `license` in shared/info.yaml',
    repair: 'Add `license` with `name` and `identifier`.',
  },
  'info-license-strict': {
    expected: 'a `license` with `url` or `identifier`',
    repair: 'Add `identifier`, an SPDX expression.',
  },
  'operation-summary': {
    expected: 'a summary in every operation',
    repair: 'Add `summary`, in sentence case without a full stop.',
  },
  'operation-operationId': {
    expected: 'an `operationId` in every operation',
    repair: 'Add `operationId`, a camelCase verb and noun.',
  },
  'operation-operationId-unique': {
    expected: 'an `operationId` that no other operation has',
    repair: 'Rename one of the two operations.',
  },
  'operation-operationId-url-safe': { expected: 'an `operationId` of letters only', repair: 'Write it in camelCase.' },
  'operation-2xx-response': { expected: 'a success among the responses', repair: 'Add "200", "202" or "204".' },
  'operation-4xx-response': {
    expected: 'an error among the responses',
    repair: 'Add the errors by `$ref` to shared/responses.',
  },
  'operation-parameters-unique': {
    expected: 'parameters that differ in name or place',
    repair: 'Delete one of the two.',
  },
  'operation-tag-defined': {
    expected: 'a tag of the table of contents',
    repair: 'Use a tag of openapi.yaml, or add the new one there.',
  },
  'tag-description': {
    expected: 'a description of every tag',
    repair: 'Add `description` to the tag in openapi.yaml.',
  },
  'no-duplicated-tag-names': { expected: 'tags with different names', repair: 'Delete one of the two.' },
  'path-declaration-must-exist': { expected: 'a name between the braces', repair: 'Write `{<name>_id}`.' },
  'path-not-include-query': {
    expected: 'a path without a query string',
    repair: 'Describe the query with parameters.',
  },
  'path-parameters-defined': {
    expected: 'a path parameter for every `{name}` of the path, and no others',
    repair: 'Add the parameter to the path item, or correct its name.',
  },
  'path-params-defined': {
    expected: 'a path parameter for every `{name}` of the path, and no others',
    repair: 'Add the parameter to the path item, or correct its name.',
  },
  'no-path-trailing-slash': { expected: 'a path without `/` at its end', repair: 'Delete the slash.' },
  'no-identical-paths': {
    expected: 'paths that differ in more than parameter names',
    repair: 'Delete one of the two.',
  },
  'no-ambiguous-paths': { expected: 'paths that no URL matches twice', repair: 'Change one of the two paths.' },
  'no-http-verbs-in-paths': { expected: 'a path of nouns', repair: 'Name the thing, and let the method be the verb.' },
  'no-invalid-media-type-examples': {
    expected: 'an example that its schema accepts',
    repair: 'Correct the example, or the schema if the API really sends this.',
  },
  'no-invalid-parameter-examples': {
    expected: 'an example that its schema accepts',
    repair: 'Correct the example, or the schema if the API really accepts this.',
  },
  'no-invalid-schema-examples': {
    expected: 'an example that its schema accepts',
    repair: 'Correct the example, or the schema.',
  },
  'no-example-value-and-externalValue': { expected: 'a `value`', repair: 'Delete `externalValue`.' },
  'no-enum-type-mismatch': {
    expected: 'enum values of the declared type',
    repair: 'Correct the value or `type`; quote what YAML reads as a number.',
  },
  'no-duplicated-enum-values': { expected: 'enum values that differ', repair: 'Delete the repeated value.' },
  'no-required-schema-properties-undefined': {
    expected: '`required` names that `properties` has',
    repair: 'Correct the name, or add the property.',
  },
  'no-schema-type-mismatch': {
    expected: 'keywords that fit the declared type',
    repair: 'Delete the keyword, or correct `type`.',
  },
  'no-illogical-composition-keywords': {
    expected: '`allOf`, `anyOf` and `oneOf` with at least two different members',
    repair: 'Merge the single member into the schema.',
  },
  'no-mixed-number-range-constraints': {
    expected: 'one lower and one upper limit',
    repair: 'Delete one of the two limits.',
  },
  'no-empty-servers': { expected: 'a server', repair: 'Add the server to openapi.yaml.' },
  'no-server-example.com': { expected: 'the address of the API', repair: 'Write https://api.xs2a.com.' },
  'no-server-trailing-slash': { expected: 'an address without `/` at its end', repair: 'Delete the slash.' },
  'no-server-variables-empty-enum': { expected: 'values in `enum`', repair: 'Add the values, or delete `enum`.' },
  'no-undefined-server-variable': {
    expected: 'variables that `variables` defines',
    repair: 'Define the variable, or correct its name.',
  },
  'no-unsafe-markdown': { expected: 'Markdown without HTML and scripts', repair: 'Write Markdown.' },
  'spec-components-invalid-map-name': {
    expected: 'component names of letters, digits, `.`, `_` and `-`',
    repair: 'Rename the file.',
  },
  'spec-ref-siblings': {
    expected: '`$ref` with only those other keys that the specification allows',
    repair: 'Move the key to the thing that `$ref` names.',
  },
  'spec-strict-refs': {
    expected: '`$ref` only where the specification allows it',
    repair: 'Write the content in place.',
  },
  'spec-discriminator-defaultMapping': {
    expected: 'a discriminator as OpenAPI 3.1 has it',
    repair: 'Delete `defaultMapping`.',
  },
  'spec-example-values': { expected: '`value` in every example', repair: 'Add `value`.' },
  'spec-no-invalid-encoding-combinations': {
    expected: '`encoding` only for properties of a form',
    repair: 'Correct `encoding`.',
  },
  'spec-no-invalid-tag-parents': { expected: 'tags as OpenAPI 3.1 has them', repair: 'Delete `parent`.' },
  'spec-querystring-parameters': {
    expected: 'parameters in `path`, `query`, `header` or `cookie`',
    repair: 'Correct `in`.',
  },
  'nullable-type-sibling': {
    expected: '`type: [<type>, "null"]`',
    repair: 'Delete `nullable` and add "null" to `type`.',
  },
  'operation-description': {
    expected: 'a description in every operation',
    repair: 'Add `description`: what the caller gets.',
  },
} satisfies Record<string, Advice>;
