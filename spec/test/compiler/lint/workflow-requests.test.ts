import { describe, expect, it } from 'vitest';
import { requestFindings } from '../../../compiler/lint/workflow-requests.ts';
import { createValidator } from '../../../compiler/validator.ts';
import { object, toPointer } from '../../../reader/json.ts';
import { toSource } from '../../../reader/source.ts';
import { riskContract, withSteps } from '../../rules/workflow/risk-contract.ts';

const json = (payload: string) => `requestBody: { contentType: application/json, payload: ${payload} }`;
const create = `{ stepId: create, operationId: createRisk, ${json('{}')},
  successCriteria: [{ condition: $statusCode == 200 }],
  outputs: { transaction: '$response.body#/transaction', all: $response.body } }`;
const get = (value: string) =>
  `{ stepId: get, operationId: getRisk, parameters: [{ name: risk_id, in: path, value: ${value} }] }`;
const place = '#/workflows/0/steps';

const cases = [
  {
    name: 'samples of an input, of an output and of a part of an output pass',
    given: withSteps(
      `[${create}, ${get('$steps.create.outputs.transaction')}, ${get("'$steps.create.outputs.all#/transaction'")},
        { stepId: b, operationId: createRisk, ${json('{ days: $inputs.days }')} }]`,
      'inputs: { properties: { days: { default: 45 } } }',
    ),
    want: [],
  },
  {
    name: 'a value in braces is put into its text',
    given: withSteps(`[${create}, ${get("'x{$steps.create.outputs.transaction}'")}]`),
    want: [`${place}/1/parameters/0/value: "x10001-xr-UCnK-0K3Q"`],
  },
  {
    name: 'a default of the wrong type is reported where it is sent',
    given: withSteps(
      `[{ stepId: a, operationId: createRisk, ${json('{ days: $inputs.days }')} }]`,
      'inputs: { properties: { days: { default: many } } }',
    ),
    want: [`${place}/0/requestBody/payload/days: "many"`],
  },
  {
    name: 'a query value that is not in the enum is reported',
    given: withSteps('[{ stepId: a, operationId: getRisk, parameters: [{ name: format, in: query, value: odt }] }]'),
    want: [`${place}/0/parameters/0/value: "odt"`],
  },
  {
    name: 'a missing body is reported',
    given: withSteps('[{ stepId: a, operationId: createRisk }]'),
    want: [`${place}/0: no payload`],
  },
  {
    name: 'a body of another media type is reported, and one that nobody reads',
    given: withSteps(`[
      { stepId: a, operationId: createRisk, requestBody: { contentType: text/plain, payload: a } },
      { stepId: b, operationId: getRisk, ${json('{}')} }]`),
    want: [
      `${place}/0/requestBody: a body of the type text/plain`,
      `${place}/1/requestBody: a body of the type application/json`,
    ],
  },
];

describe('what workflows send', () => {
  it.each(cases)('$name', ({ given, want }) => {
    const source = toSource(new Map([['workflows/risk.arazzo.yaml', given]]));
    const findings = [...requestFindings(riskContract, source, createValidator(riskContract))];
    expect(findings.map(({ path, actual }) => `${toPointer(path)}: ${actual}`)).toEqual(want);
    for (const { expected, repair } of findings) expect(`${expected} ${repair}`).toMatch(/^\S.*\.$/);
  });

  it('an optional body is sent as well: tools fill in the example of the contract where it is left out', () => {
    const contract = structuredClone(riskContract);
    const post = object(object(object(contract.paths)['/v1/risks']).post);
    post.requestBody = { ...object(post.requestBody), required: false };
    const steps = `[{ stepId: a, operationId: createRisk }, { stepId: b, operationId: createRisk, ${json('{}')} }]`;
    const source = toSource(new Map([['workflows/risk.arazzo.yaml', withSteps(steps)]]));
    const findings = [...requestFindings(contract, source, createValidator(contract))];
    expect(findings.map(({ path, actual }) => `${toPointer(path)}: ${actual}`)).toEqual([`${place}/0: no payload`]);
  });
});
