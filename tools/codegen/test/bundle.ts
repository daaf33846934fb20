/** A contract that is read in ten seconds: one operation, one webhook, a union of two form elements. */
export function smallBundle() {
  return {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1.2.3' },
    paths: {
      '/v1/wizard': {
        post: {
          operationId: 'submitWizardStep',
          tags: ['Wizard'],
          security: [{ apiKey: [] }, { accessToken: [] }],
          responses: {
            '200': {
              description: 'Next form',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/WizardElement' } } },
            },
          },
        },
      },
    },
    webhooks: {
      'transaction.created': {
        post: {
          operationId: 'onTransactionCreated',
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/TextElement' } } } },
          responses: { '200': { description: 'Taken' } },
        },
      },
    },
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'basic' }, accessToken: { type: 'http', scheme: 'basic' } },
      schemas: {
        WizardElement: {
          title: 'WizardElement',
          description: 'One element of a form.\n\nThe union is recursive.',
          oneOf: [{ $ref: '#/components/schemas/TextElement' }, { $ref: '#/components/schemas/MultiElement' }],
          discriminator: {
            propertyName: 'type',
            mapping: { text: '#/components/schemas/TextElement', multi: '#/components/schemas/MultiElement' },
          },
        },
        TextElement: {
          type: 'object',
          required: ['type', 'name'],
          properties: { type: { type: 'string', const: 'text' }, name: { type: 'string' } },
        },
        MultiElement: {
          type: 'object',
          required: ['type', 'elements'],
          properties: {
            type: { type: 'string', const: 'multi' },
            elements: { type: 'array', items: { $ref: '#/components/schemas/WizardElement' } },
          },
        },
      },
    },
  };
}
