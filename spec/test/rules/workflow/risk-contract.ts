/** A contract of two operations, and documents that use it, for the tests of the rules about workflows. */
import { parse } from 'yaml';
import type { Contract } from '../../../reader/references.ts';

export const riskContract = parse(`
  openapi: 3.1.1
  paths:
    /v1/risks:
      post:
        operationId: createRisk
        requestBody:
          required: true
          content:
            application/json:
              schema: { type: object, properties: { days: { type: integer }, transaction: { type: string, minLength: 10 } } }
        responses:
          "200":
            content:
              application/json:
                examples: { risk-created: { $ref: '#/components/examples/risk-created' } }
          "422": {}
    /v1/risks/{risk_id}:
      parameters:
        - { name: risk_id, in: path, required: true, schema: { type: string, pattern: ^10001 } }
      get:
        operationId: getRisk
        parameters:
          - { name: format, in: query, schema: { enum: [pdf, json] } }
        responses:
          "200": { content: { application/json: { examples: { risk: { value: { id: xr_6NEm0jRpXYhPP5AO } } } } } }
          "410": {}
  webhooks: {}
  components:
    schemas: {}
    examples:
      risk-created: { value: { transaction: 10001-xr-UCnK-0K3Q, wizard_session_key: KoA6ZwdTYeqSIvv6 } }
`) as Contract;

/**
 * A document with one workflow.
 *
 * @param steps in YAML, as a flow sequence
 * @param rest more keys of the workflow, in YAML, as a flow mapping without its braces
 */
export function withSteps(steps: string, rest = 'inputs: {}'): string {
  return `{ arazzo: 1.0.1, workflows: [{ workflowId: risk, ${rest}, steps: ${steps} }] }`;
}
