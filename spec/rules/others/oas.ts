/** Spectral's rules about OpenAPI. */
import type { Advice } from '../rule.ts';
import { redocly } from './redocly.ts';

/** Rules that are switched off, each with its reason. */
export const oasOff: { [rule: string]: string } = {
  'info-contact': 'The documents of the API name nobody to contact; an address would be invented.',
  'oas3-valid-media-example':
    'Every example is validated by compiler/examples.ts, with Ajv 2020 and a message that names the field.',
  'oas3-valid-schema-example':
    'Every example is validated by compiler/examples.ts, with Ajv 2020 and a message that names the field.',
};

/** What the others expect, and how to repair what they find. */
export const oas: Record<string, Advice> = {
  'info-license': redocly['info-license'],
  'operation-operationId': redocly['operation-operationId'],
  'operation-operationId-unique': redocly['operation-operationId-unique'],
  'operation-tag-defined': redocly['operation-tag-defined'],
  'tag-description': redocly['tag-description'],
  'path-not-include-query': redocly['path-not-include-query'],
  'operation-success-response': redocly['operation-2xx-response'],
  'operation-parameters': redocly['operation-parameters-unique'],
  'operation-description': redocly['operation-description'],
  'operation-tags': { expected: 'a tag in every operation', repair: 'Add `tags` with the tag of the resource.' },
  'operation-operationId-valid-in-url': redocly['operation-operationId-url-safe'],
  'path-params': redocly['path-parameters-defined'],
  'path-declarations-must-exist': redocly['path-declaration-must-exist'],
  'path-keys-no-trailing-slash': redocly['no-path-trailing-slash'],
  'duplicated-entry-in-enum': redocly['no-duplicated-enum-values'],
  'typed-enum': redocly['no-enum-type-mismatch'],
  'array-items': { expected: '`items` in every array', repair: 'Add `items` with the schema of one element.' },
  'openapi-tags-uniqueness': redocly['no-duplicated-tag-names'],
  'info-description': { expected: 'a description of the API', repair: 'Add `description` to shared/info.yaml.' },
  'no-eval-in-markdown': { expected: 'Markdown without scripts', repair: 'Delete `eval(`.' },
  'no-script-tags-in-markdown': { expected: 'Markdown without scripts', repair: 'Delete `<script>`.' },
  'oas3-api-servers': redocly['no-empty-servers'],
  'oas3-examples-value-or-externalValue': redocly['spec-example-values'],
  'oas3-operation-security-defined': {
    expected: 'a declared security scheme',
    repair: 'Write `apiKey` or `accessToken`.',
  },
  'oas3-server-trailing-slash': redocly['no-server-trailing-slash'],
  'oas3-schema': redocly.struct,
  'oas3-unused-component': redocly['no-unused-components'],
  'oas3-server-variables': redocly['no-undefined-server-variable'],
  'oas3-callbacks-in-callbacks': {
    expected: 'callbacks that have no callbacks',
    repair: 'Describe the inner call as a webhook.',
  },
  'oas3_1-servers-in-webhook': {
    expected: 'a webhook without servers',
    repair: 'Delete `servers`: the receiver decides where it is called.',
  },
  'oas3_1-callbacks-in-webhook': {
    expected: 'a webhook without callbacks',
    repair: 'Describe the inner call as a separate webhook.',
  },
  'invalid-ref': { expected: 'a `$ref` to something that exists', repair: 'Correct the reference.' },
};
