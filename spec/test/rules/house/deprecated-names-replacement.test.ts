import rule from '../../../rules/house/deprecated-names-replacement.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('deprecated-names-replacement', rule, [
  {
    name: 'a deprecation that names its replacement passes',
    given: `
      paths:
        /a:
          get:
            parameters:
              - { name: since, deprecated: true, description: "Deprecated: use \`from\` and \`to\` instead." }`,
    want: [],
  },
  {
    name: 'a deprecated parameter without a replacement is reported',
    given: `
      paths:
        /a:
          get:
            parameters: [{ name: since, deprecated: true, description: Deprecated. }]`,
    want: ['#/paths/~1a/get/parameters/0/description: a deprecation without a replacement'],
  },
  {
    name: 'a deprecated operation and a deprecated property without a replacement are reported',
    given: `
      paths:
        /a:
          get: { deprecated: true }
      components:
        schemas:
          A: { properties: { old: { deprecated: true } } }`,
    want: [
      '#/components/schemas/A/properties/old: a deprecation without a replacement',
      '#/paths/~1a/get: a deprecation without a replacement',
    ],
  },
]);
