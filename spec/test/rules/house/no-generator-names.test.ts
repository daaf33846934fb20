import rule from '../../../rules/house/no-generator-names.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('no-generator-names', rule, [
  {
    name: 'names of our own pass, and examples of any name, which no code carries',
    given: `
      components:
        schemas: { Payment: {}, ErrorBody: {} }
        parameters: { PageNumber: {} }
        examples: { configuration: {} }`,
    want: [],
  },
  {
    name: 'a class of a generated client is found in every kind, whatever its capitals',
    given: `
      components:
        schemas: { ApiError: {}, Openapi: {} }
        responses: { Response: {} }`,
    want: [
      '#/components/schemas/ApiError: a component called ApiError, as in clients by Kiota',
      '#/components/schemas/Openapi: a component called Openapi, as in clients by openapi-typescript-codegen',
      '#/components/responses/Response: a component called Response, as in clients by openapi-python-client',
    ],
  },
]);
