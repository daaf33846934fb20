import rule from '../../../rules/layout/workflow-name.ts';
import { describeLayoutRule } from '../describe-rule.ts';

describeLayoutRule('workflow-name', rule, [
  {
    name: 'a workflow with the name of its file, and others that begin with it, pass',
    given: {
      'workflows/sync-full.arazzo.yaml': 'workflows: [{ workflowId: syncFull }, { workflowId: syncFullDelete }]',
    },
    want: [],
  },
  {
    name: 'a first workflow with another name is reported',
    given: { 'workflows/pay.arazzo.yaml': 'workflows: [{ workflowId: payReceived }]' },
    want: ['workflows/pay.arazzo.yaml#/workflows/0/workflowId: the workflow payReceived in pay.arazzo.yaml'],
  },
  {
    name: 'a workflow of another theme is reported',
    given: { 'workflows/pay.arazzo.yaml': 'workflows: [{ workflowId: pay }, { workflowId: payment }]' },
    want: ['workflows/pay.arazzo.yaml#/workflows/1/workflowId: the workflow payment in pay.arazzo.yaml'],
  },
]);
