import type { JsonObject } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../src/workflows/index.ts';
import { arazzo, withSteps } from './document.ts';

const memory = 'x-requires: { state: It has to remember. }';

/** `workflow/step: why` of what is left out. */
function why(document: ReturnType<typeof arazzo>): string[] {
  return leaveOut(document).leftOut.map(({ workflowId, stepId, why }) => `${workflowId}/${stepId}: ${why}`);
}

/** The ids of workflows and steps in what any tool can run. */
function left(document: ReturnType<typeof arazzo>): Record<string, string[]> {
  const workflows = leaveOut(document).document.source.workflows as JsonObject[];
  return Object.fromEntries(
    workflows.map(({ workflowId, steps }) => [workflowId, (steps as JsonObject[]).map(({ stepId }) => stepId)]),
  ) as Record<string, string[]>;
}

describe('on a server without memory', () => {
  it('nothing is left out of a document that does not ask for it', () => {
    const document = withSteps('[{ stepId: a, operationId: o, outputs: { id: $response.body } }]');
    expect(leaveOut(document)).toEqual({ document, leftOut: [] });
  });

  it('steps go that say so, and those that use their outputs, in whatever place', () => {
    const document = withSteps(`
      - { stepId: a, operationId: o, ${memory}, outputs: { id: $response.body } }
      - { stepId: inPath, operationId: o, parameters: [{ name: id, in: path, value: $steps.a.outputs.id }], outputs: { id: $statusCode } }
      - { stepId: inBody, operationId: o, requestBody: { payload: { deep: ['of {$steps.inPath.outputs.id}'] } } }
      - { stepId: inCriterion, operationId: o, successCriteria: [{ condition: $statusCode == $steps.a.outputs.id }] }
      - { stepId: inJsonPath, operationId: o, successCriteria: [{ condition: '$[?@ == {$steps.a.outputs.id}]', type: jsonpath, context: $response.body }] }
      - { stepId: inAction, operationId: o, onSuccess: [{ name: x, type: end, criteria: [{ condition: $steps.a.outputs.id }] }] }
      - { stepId: inSecurity, operationId: o, x-security: [{ schemeName: s, values: { password: $steps.a.outputs.id } }] }
      - { stepId: z, operationId: o }`);
    expect(why(document)).toEqual([
      'risk/a: It has to remember.',
      'risk/inPath: It needs what a would have answered.',
      'risk/inBody: It needs what inPath would have answered.',
      'risk/inCriterion: It needs what a would have answered.',
      'risk/inJsonPath: It needs what a would have answered.',
      'risk/inAction: It needs what a would have answered.',
      'risk/inSecurity: It needs what a would have answered.',
    ]);
    expect(left(document)).toEqual({ risk: ['z'] });
    expect(leaveOut(document).document.workflows[0]?.steps.map(({ id }) => id)).toEqual(['z']);
  });

  it('outputs of a workflow go with their steps, and steps of other workflows with them', () => {
    const document = arazzo(`
      - workflowId: pay
        steps: [{ stepId: a, operationId: o, outputs: { id: $response.body } }, { stepId: b, operationId: o, ${memory}, outputs: { id: $response.body } }]
        outputs: { kept: $steps.a.outputs.id, lost: $steps.b.outputs.id }
      - workflowId: payLoss
        dependsOn: [pay]
        steps:
          - { stepId: uses, operationId: o, parameters: [{ name: id, in: path, value: $workflows.pay.outputs.lost }] }
          - { stepId: other, operationId: o, parameters: [{ name: id, in: path, value: $workflows.pay.outputs.kept }] }`);
    expect(why(document)).toEqual(['pay/b: It has to remember.', 'payLoss/uses: It needs lost of pay.']);
    const [pay] = leaveOut(document).document.source.workflows as JsonObject[];
    expect(pay?.outputs).toEqual({ kept: '$steps.a.outputs.id' });
    expect(left(document)).toEqual({ pay: ['a'], payLoss: ['other'] });
  });

  it('a workflow of which nothing is left goes, and what depends on it', () => {
    const document = arazzo(`
      - { workflowId: sync, steps: [{ stepId: a, operationId: o, ${memory} }] }
      - { workflowId: syncAgain, dependsOn: [sync], steps: [{ stepId: b, operationId: o }] }
      - { workflowId: other, steps: [{ stepId: c, operationId: o }] }`);
    expect(why(document)).toEqual(['sync/a: It has to remember.', 'syncAgain/b: All steps of sync are left out.']);
    expect(left(document)).toEqual({ other: ['c'] });
  });

  it('a jump to a step that goes cannot be run', () => {
    const document = withSteps(`
      - { stepId: a, operationId: o, onSuccess: [{ name: on, type: goto, stepId: b }] }
      - { stepId: b, operationId: o, ${memory} }`);
    expect(() => leaveOut(document)).toThrow('test.arazzo.yaml#/workflows/0/steps/0: found a jump to b');
  });
});
