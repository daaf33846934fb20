import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDocument, WorkflowError } from '../../src/workflows/index.ts';

const step = (more: string) =>
  `{ arazzo: 1.0.1, workflows: [{ workflowId: a, steps: [{ stepId: s, operationId: o, ${more} }] }] }`;
const workflow = (more: string) => `{ arazzo: 1.0.0, workflows: [{ workflowId: a, steps: [], ${more} }] }`;

describe('a document is refused', () => {
  it.each([
    ['of another version', '{ arazzo: 1.1.0, workflows: [] }', 'test: found `arazzo: 1.1.0`'],
    ['that is none', '[]', 'test: found no object'],
    ['without a workflow', '{ arazzo: 1.0.1, workflows: [] }', 'test#/workflows: found no workflow'],
    [
      'with another document as a source',
      '{ arazzo: 1.0.1, sourceDescriptions: [{ type: arazzo }], workflows: [] }',
      'test#/sourceDescriptions/0/type: found another document',
    ],
    ['with actions for all steps', workflow('failureActions: []'), 'test#/workflows/0/failureActions: found the key'],
    ['with a step that calls a workflow', step('workflowId: b'), '#/workflows/0/steps/0/workflowId: found the key'],
    ['with a call of something else', step('x-operation: {}'), '#/workflows/0/steps/0/x-operation: found a call'],
    [
      'with an operation of a named source',
      step('').replace('operationId: o', 'operationId: $sourceDescriptions.a.o'),
      '/operationId: found $sourceDescriptions.a.o',
    ],
    ['with a shared parameter', step('parameters: [{ reference: $components.a }]'), '/parameters/0/reference: found'],
    [
      'with a cookie',
      step('parameters: [{ name: a, in: cookie, value: b }]'),
      '/parameters/0/in: found a parameter in cookie',
    ],
    ['with replacements', step('requestBody: { payload: {}, replacements: [] }'), '/requestBody/replacements: found'],
    [
      'with an XPath',
      step('successCriteria: [{ condition: /a, context: $response.body, type: xpath }]'),
      '/successCriteria/0/type: found a condition of the type xpath',
    ],
    [
      'with a JSONPath of nothing',
      step('successCriteria: [{ condition: $, type: jsonpath }]'),
      '/0/context: found no context',
    ],
    [
      'with a retry after a success',
      step('onSuccess: [{ name: a, type: retry }]'),
      '/onSuccess/0/type: found the action retry',
    ],
    [
      'with a retry after another step',
      step('onFailure: [{ name: a, type: retry, stepId: s }]'),
      '/onFailure/0/stepId: found retry with a step',
    ],
    [
      'with a jump to another workflow',
      step('onSuccess: [{ name: a, type: goto, workflowId: b }]'),
      '/0/workflowId: found',
    ],
    ['with a jump to nowhere', step('onSuccess: [{ name: a, type: goto, stepId: b }]'), '/0/stepId: found a jump to b'],
    [
      'with a negative pause',
      step('onFailure: [{ name: a, type: retry, retryAfter: -1 }]'),
      '/0/retryAfter: found no number',
    ],
    [
      'with an unknown requirement',
      step('x-requires: { luck: Much of it. }'),
      '/x-requires/luck: found the requirement luck',
    ],
    [
      'with two credentials',
      step('x-security: [{ schemeName: a, values: { password: b } }, {}]'),
      '/x-security/1: found a second',
    ],
    [
      'with a scheme without a secret',
      step('x-security: [{ schemeName: a, values: {} }]'),
      '/values/password: found no secret',
    ],
    ['with a list in the place of an object', step('outputs: []'), '/outputs: found no object in `outputs`'],
    ['with an object in the place of a list', step('parameters: {}'), '/parameters: found no list in `parameters`'],
    ['with a number in the place of a text', step('description: 1'), '/description: found number in `description`'],
  ])('%s', (_name, text, message) => {
    expect(() => readDocument(parse(text), 'test')).toThrow(message);
    expect(() => readDocument(parse(text), 'test')).toThrow(WorkflowError);
  });
});

describe('a document is read', () => {
  it('with inputs of its components, credentials of the workflow, and defaults of actions', () => {
    const text = `
      arazzo: 1.0.1
      x-note: kept for others
      workflows:
        - workflowId: a
          inputs: { $ref: '#/components/inputs/common' }
          x-security: [{ schemeName: apiKey, values: { username: api, password: $inputs.apiKey } }]
          steps:
            - { stepId: s, operationId: o, onFailure: [{ name: again, type: retry }], x-note: ignored }
            - { stepId: t, operationId: o, x-security: [{ schemeName: accessToken, values: { token: $inputs.token } }] }
      components:
        inputs:
          common: { type: object, required: [apiKey], properties: { apiKey: {}, pin: { default: wrong } } }`;
    const [{ inputs, steps, title } = { inputs: [], steps: [] }] = readDocument(parse(text), 'test').workflows;
    expect(inputs).toEqual([
      { name: 'apiKey', default: undefined, required: true },
      { name: 'pin', default: 'wrong', required: false },
    ]);
    expect(title).toBe('a');
    expect(steps.map(({ security }) => security)).toEqual([
      { schemeName: 'apiKey', secret: '$inputs.apiKey' },
      { schemeName: 'accessToken', secret: '$inputs.token' },
    ]);
    expect(steps[0]?.onFailure).toEqual([
      { type: 'retry', stepId: undefined, retryAfter: 0, retryLimit: 1, criteria: [] },
    ]);
    expect(steps[1]?.pointer).toBe('#/workflows/0/steps/1');
  });
});
