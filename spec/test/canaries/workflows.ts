import { expect } from 'vitest';
import type { Canary } from './contract.ts';

/** Faults of the workflows. */
export const workflowCanaries: Canary[] = [
  {
    name: 'an operation that the contract does not have',
    break: (copy) =>
      copy.replace('workflows/pay.arazzo.yaml', 'operationId: deletePayment', 'operationId: deletePaymnt'),
    want: {
      file: 'workflows/pay.arazzo.yaml',
      rule: 'workflow-operation',
      pointer: '#/workflows/4/steps/0/operationId',
      repair: 'Write deletePayment if that was meant.',
    },
  },
  {
    name: 'a key that Arazzo does not know',
    break: (copy) =>
      copy.replace('workflows/blacklist.arazzo.yaml', '        successCriteria:\n', '        succesCriteria:\n'),
    want: {
      file: 'workflows/blacklist.arazzo.yaml',
      rule: 'redocly/struct',
      pointer: '#/workflows/0/steps/0/succesCriteria',
      repair: expect.stringMatching(/^Write successCriteria if that was meant\..*arazzo/),
    },
  },
  {
    name: 'a body that the contract refuses',
    break: (copy) =>
      copy.replace('workflows/pay.arazzo.yaml', 'recipient_iban: DE08500105175412638463', 'recipient_iban: 42'),
    want: {
      file: 'workflows/pay.arazzo.yaml',
      rule: 'workflow-requests',
      pointer: '#/workflows/0/steps/0/requestBody/payload/recipient_iban',
      repair: 'Correct the value here, or what its expression leads to.',
    },
  },
  {
    name: 'a body that the contract refuses because of what an expression leads to',
    break: (copy) =>
      copy.replace(
        'workflows/wizard-back.arazzo.yaml',
        'key: $steps.createVerification.outputs.wizardSessionKey\n            action',
        'key: $steps.createVerification.outputs.wizardSessionKey\n            tab: $inputs.pin\n            action',
      ),
    want: {
      file: 'workflows/wizard-back.arazzo.yaml',
      rule: 'workflow-requests',
      pointer: '#/workflows/0/steps/3/requestBody/payload/tab',
      repair: 'Correct the value here, or what its expression leads to.',
    },
  },
  {
    name: 'a PIN in the file',
    break: (copy) => copy.replace('workflows/verify.arazzo.yaml', 'USER_PIN: $inputs.pin', 'USER_PIN: "4711"'),
    want: {
      file: 'workflows/verify.arazzo.yaml',
      rule: 'workflow-secrets',
      pointer: '#/workflows/0/steps/3/requestBody/payload/USER_PIN',
      repair: 'Make it an input.',
    },
  },
];
