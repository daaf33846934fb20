import type { Advice } from '../rule.ts';

/** What Redocly's rules about Arazzo expect, and how to repair what they find. */
export const arazzo: Record<string, Advice> = {
  struct: {
    expected: 'the structure of Arazzo 1.0',
    repair:
      'Correct the key named above; the specification at https://spec.openapis.org/arazzo/v1.0.1.html lists what is allowed here.',
  },
  'criteria-unique': { expected: 'criteria that differ', repair: 'Delete one of the two.' },
  'no-criteria-xpath': {
    expected: 'criteria on JSON',
    repair: 'Write a comparison, a JSONPath or a regular expression.',
  },
  'no-x-security-both-scheme-and-scheme-name': {
    expected: 'one of `scheme` and `schemeName`',
    repair: 'Keep `schemeName`: the contract declares the scheme.',
  },
  'no-x-security-scheme-name-without-openapi': {
    expected: 'the contract among the sources',
    repair: 'Copy `sourceDescriptions` of another document.',
  },
  'outputs-defined': {
    expected: 'an output that a step or workflow declares',
    repair: 'Correct the name, or add the output.',
  },
  'parameters-unique': { expected: 'parameters that differ in name or place', repair: 'Delete one of the two.' },
  'requestBody-replacements-unique': { expected: 'replacements that differ', repair: 'Delete one of the two.' },
  'sourceDescription-name-unique': { expected: 'sources with different names', repair: 'Delete one of the two.' },
  'sourceDescription-type': { expected: '`type: openapi`', repair: 'Write `type: openapi`.' },
  'sourceDescriptions-not-empty': {
    expected: 'the contract among the sources',
    repair: 'Copy `sourceDescriptions` of another document.',
  },
  'spec-step-mutually-exclusive-fields': {
    expected: 'a step that is one thing',
    repair: 'Keep `operationId`, and delete the other key.',
  },
  'step-onFailure-unique': { expected: 'actions with different names', repair: 'Rename one of the two.' },
  'step-onSuccess-unique': { expected: 'actions with different names', repair: 'Rename one of the two.' },
  'stepId-unique': { expected: 'steps with different names', repair: 'Rename one of the two.' },
  'workflow-dependsOn': {
    expected: 'workflows of the same document, each once',
    repair: 'Correct the name, or move the workflow to this document.',
  },
  'workflowId-unique': { expected: 'workflows with different names', repair: 'Rename one of the two.' },
  'x-security-scheme-name-reference': {
    expected: 'the name of a scheme of the contract',
    repair: 'Write `apiKey` or `accessToken`.',
  },
  'x-security-scheme-required-values': {
    expected: '`username` and `password`',
    repair: 'Copy `x-security` of another workflow.',
  },
};
