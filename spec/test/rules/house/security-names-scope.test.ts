import rule from '../../../rules/house/security-names-scope.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('security-names-scope', rule, [
  {
    name: 'one credential or both as alternatives pass, and none for a webhook',
    given: `
      security: []
      paths:
        /a:
          get: { security: [{ apiKey: [] }] }
          post: { security: [{ apiKey: [] }, { accessToken: [] }] }
      webhooks:
        b:
          post: {}
      components: { securitySchemes: { apiKey: {}, accessToken: {} } }`,
    want: [],
  },
  {
    name: 'an operation without security is reported, and one with another scheme',
    given: `
      paths:
        /a:
          get: {}
          post: { security: [{ oauth: [] }] }
          put: { security: [{}] }
      components: { securitySchemes: { apiKey: {}, accessToken: {} } }`,
    want: [
      '#/paths/~1a/get: no security',
      '#/paths/~1a/post/security: oauth',
      '#/paths/~1a/put/security: an empty entry',
    ],
  },
  {
    name: 'security for all operations is reported, and a third scheme',
    given: `
      security: [{ apiKey: [] }]
      components: { securitySchemes: { apiKey: {}, accessToken: {}, oauth: {} } }`,
    want: ['#/components/securitySchemes: apiKey, accessToken, oauth', '#/security: [{"apiKey":[]}]'],
  },
  {
    name: 'a webhook with security is reported',
    given: `
      webhooks:
        b:
          post: { security: [{ apiKey: [] }] }
      components: { securitySchemes: { apiKey: {}, accessToken: {} } }`,
    want: ['#/webhooks/b/post/security: apiKey'],
  },
]);
