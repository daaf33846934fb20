import rule from '../../../rules/workflow/workflow-header.ts';
import { describeWorkflowRule } from '../describe-rule.ts';

const header = `
  arazzo: 1.0.1
  info: { version: contract }
  sourceDescriptions:
    - { name: xs2a, url: ../openapi.yaml, type: openapi }`;

describeWorkflowRule('workflow-header', rule, [
  { name: 'the contract as the only source passes', given: header, want: [] },
  {
    name: 'another version of Arazzo is reported',
    given: header.replace('1.0.1', '1.1.0'),
    want: ['#/arazzo: `arazzo: 1.1.0`'],
  },
  {
    name: 'a version that nobody would raise is reported',
    given: header.replace('version: contract', 'version: 1.0.0'),
    want: ['#/info/version: `version: 1.0.0`'],
  },
  {
    name: 'an address that only the package has is reported',
    given: header.replace('openapi.yaml', 'dist/openapi.json'),
    want: ['#/sourceDescriptions/0/url: `url: ../dist/openapi.json`'],
  },
  {
    name: 'a second source is reported',
    given: `${header}\n    - { name: pay, url: pay.arazzo.yaml, type: arazzo }`,
    want: ['#/sourceDescriptions/1: a second source'],
  },
]);
