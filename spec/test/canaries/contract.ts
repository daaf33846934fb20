import { expect } from 'vitest';
import type { Problem } from '../../compiler/lint/problem.ts';
import type { Copy } from '../broken-copy.ts';

/** A fault, and the expected message of lint. */
export interface Canary {
  name: string;
  /** A separate copy, because the fault ends the lint early. */
  copy?: 'reference' | 'syntax';
  break(copy: Copy): Promise<void>;
  want: Pick<Problem, 'rule' | 'file' | 'pointer'> & { repair: string };
}

export const payments = 'resources/payments/payments.yaml';
const risks = 'resources/risks/risks.yaml';
const unauthorized = '    "401":\n      $ref: ../../shared/responses/Unauthorized.yaml\n';

export const contractCanaries: Canary[] = [
  {
    name: 'a missing 401',
    break: (copy) => copy.replace(payments, unauthorized, ''),
    want: {
      rule: 'mandatory-statuses',
      file: payments,
      pointer: '#/post/responses',
      repair: 'Add "401" with `$ref: ../../shared/responses/Unauthorized.yaml`.',
    },
  },
  {
    name: 'a wrong value in an example',
    break: (copy) => copy.replace('resources/payments/examples/Payment/payment-received.yaml', 'RECEIVED', 'PERHAPS'),
    want: {
      rule: 'valid-examples',
      file: 'resources/payments/examples/Payment/payment-received.yaml',
      pointer: '#/value/payment_status',
      repair: 'Correct the example, or `enum` of PaymentStatus if the API really sends this.',
    },
  },
  {
    name: 'an invalid example of a 4xx',
    break: (copy) => copy.replace('shared/examples/ErrorBody/not-found.yaml', 'code: 404', 'code: [404]'),
    want: {
      rule: 'valid-examples',
      file: 'shared/examples/ErrorBody/not-found.yaml',
      pointer: '#/value/code',
      repair: 'Correct the example, or `type` of ErrorCode if the API really sends this.',
    },
  },
  {
    name: 'an invalid example of a parameter',
    break: (copy) => copy.replace('shared/parameters/PageNumber.yaml', 'example: 1', 'example: first'),
    want: {
      rule: 'valid-examples',
      file: 'shared/parameters/PageNumber.yaml',
      pointer: '#/example',
      repair:
        'Correct the example, or `type` of #/components/parameters/PageNumber/schema if the API really sends this.',
    },
  },
  {
    name: 'a file in a folder of no kind',
    break: (copy) => copy.write('resources/payments/models/Payment.yaml', 'type: object\n'),
    want: {
      rule: 'file-place',
      file: 'resources/payments/models/Payment.yaml',
      pointer: '#',
      repair: 'Move the file into the folder of its kind, or delete it.',
    },
  },
  {
    name: 'a $ref to nowhere',
    copy: 'reference',
    break: (copy) => copy.replace('resources/payments/schemas/Payment.yaml', '$ref: PaymentId.yaml', '$ref: Id.yaml'),
    want: {
      rule: 'ref-dangling',
      file: 'resources/payments/schemas/Payment.yaml',
      pointer: '#/properties/id/$ref',
      repair:
        'Create resources/payments/schemas/Id.yaml, or correct the path; it is relative to resources/payments/schemas/.',
    },
  },
  {
    name: 'an operationId with the wrong verb',
    break: (copy) => copy.replace(payments, 'operationId: listPayments', 'operationId: fetchPayments'),
    want: {
      rule: 'operation-id-verb',
      file: payments,
      pointer: '#/get/operationId',
      repair: 'Name it like `getPayments`.',
    },
  },
  {
    name: 'an operationId that exists already',
    break: (copy) => copy.replace('webhooks/transaction.updated.yaml', 'onTransactionUpdated', 'onTransactionCreated'),
    want: {
      rule: 'operation-id-unique',
      file: 'webhooks/transaction.updated.yaml',
      pointer: '#/post/operationId',
      repair: 'Rename one of the two after what it returns.',
    },
  },
  {
    name: 'a member of a union without const',
    break: (copy) => copy.replace('resources/wizard/elements/CaptchaElement.yaml', '    const: captcha\n', ''),
    want: {
      rule: 'union-const',
      file: 'resources/wizard/elements/CaptchaElement.yaml',
      pointer: '#/properties/type',
      repair: 'Add `const: captcha` to `properties.type` and `type` to `required`.',
    },
  },
  {
    name: 'broken YAML',
    copy: 'syntax',
    break: (copy) => copy.replace('shared/schemas/Flag.yaml', 'anyOf:', 'note: "Flag\nanyOf:'),
    want: {
      rule: 'yaml-syntax',
      file: 'shared/schemas/Flag.yaml',
      pointer: '#',
      repair: 'Close the quote or bracket that is open on this line.',
    },
  },
  {
    name: 'a file that nothing refers to',
    break: (copy) =>
      copy.write('shared/schemas/Forgotten.yaml', 'description: Forgotten.\ntype: string\nexamples: [a]\n'),
    want: {
      rule: 'file-reachable',
      file: 'shared/schemas/Forgotten.yaml',
      pointer: '#',
      repair: 'Refer to the file where it should be used, or delete it.',
    },
  },
  {
    name: 'a nested form field without an encoding',
    break: (copy) =>
      copy.replace(
        payments,
        '        encoding:\n          metadata:\n            style: deepObject\n            explode: true\n',
        '',
      ),
    want: {
      rule: 'nested-form-fields-encoded',
      file: payments,
      pointer: '#/post/requestBody/content/application~1x-www-form-urlencoded',
      repair: 'Set `style: deepObject` and `explode: true` in `encoding.metadata`.',
    },
  },
  {
    name: 'a list in a query without an encoding',
    break: (copy) =>
      copy.replace('shared/parameters/AccountHolderFilter.yaml', 'type: string', 'type: [string, array]'),
    want: {
      rule: 'nested-query-encoded',
      file: 'shared/parameters/AccountHolderFilter.yaml',
      pointer: '#',
      repair: 'Set `style: deepObject` and `explode: true` in the parameter `account_holder`.',
    },
  },
  {
    name: 'a property without a description',
    break: (copy) =>
      copy.replace('resources/payments/schemas/Payment.yaml', '    description: Holder of the sender account.\n', ''),
    want: {
      rule: 'described',
      file: 'resources/payments/schemas/Payment.yaml',
      pointer: '#/properties/sender_holder',
      repair: 'Say in one sentence what the caller gets or sends here.',
    },
  },
  {
    name: 'a list without pagination',
    break: (copy) => copy.replace(risks, '    - $ref: ../../shared/parameters/PerPage.yaml\n', ''),
    want: {
      rule: 'lists-use-pagination',
      file: risks,
      pointer: '#/get/parameters',
      repair: 'Add `$ref: ../../shared/parameters/PerPage.yaml`.',
    },
  },
  {
    name: 'readOnly',
    break: (copy) =>
      copy.replace(
        'resources/payments/schemas/Payment.yaml',
        '    description: Holder of the recipient account.\n',
        '    description: Holder of the recipient account.\n    readOnly: true\n',
      ),
    want: {
      rule: 'no-read-only',
      file: 'resources/payments/schemas/Payment.yaml',
      pointer: '#/properties/recipient_holder/readOnly',
      repair: 'Delete `readOnly`; leave the property out of the schema that does not have it.',
    },
  },
  {
    name: 'a schema with the name of a DOM global',
    break: async (copy) => {
      await copy.write('shared/schemas/Text.yaml', 'description: A text.\ntype: string\nexamples: [a]\n');
      await copy.replace(
        'resources/payments/schemas/Payment.yaml',
        '  merchant_id:\n',
        '  note:\n    $ref: ../../../shared/schemas/Text.yaml\n  merchant_id:\n',
      );
    },
    want: {
      rule: 'no-dom-global-names',
      file: 'shared/schemas/Text.yaml',
      pointer: '#',
      repair: 'Prefix or suffix it with what it is about, like TextElement or ApiText, and rename the file.',
    },
  },
  {
    name: 'a second schema of one name',
    break: (copy) => copy.write('resources/payments/schemas/Flag.yaml', 'type: string\n'),
    want: {
      rule: 'component-name-unique',
      file: 'shared/schemas/Flag.yaml',
      pointer: '#',
      repair:
        'Prefix the name with the thing it belongs to, say what it is (`PaymentIdInPath`), or use the other file if both say the same.',
    },
  },
  {
    name: 'a key that OpenAPI does not know',
    break: (copy) => copy.replace(payments, '    required: true\n', '    requierd: true\n'),
    want: {
      rule: 'redocly/struct',
      file: payments,
      pointer: '#/post/requestBody/requierd',
      repair: expect.stringMatching(/^Write required if that was meant\./),
    },
  },
  {
    name: 'an unknown security scheme',
    break: (copy) => copy.replace(payments, '- apiKey: []', '- oauth: []'),
    want: {
      rule: 'security-names-scope',
      file: payments,
      pointer: '#/post/security',
      repair: 'Name the credential that the operation needs.',
    },
  },
  {
    name: 'a mock that answers with an unknown example',
    break: (copy) => copy.replace('resources/wizard/mock.yaml', 'example: form-login-tabs', 'example: form-tabs'),
    want: {
      rule: 'mock-names-examples',
      file: 'resources/wizard/mock.yaml',
      pointer: '#/answers/2/example',
      repair: expect.stringMatching(/^Write one of form-bank, form-bank-autocomplete, form-login, /),
    },
  },
  {
    name: 'a schema with the name of a class of generated clients',
    break: async (copy) => {
      await copy.write('shared/schemas/Configuration.yaml', 'description: A setting.\ntype: string\nexamples: [a]\n');
      await copy.replace(
        'resources/payments/schemas/Payment.yaml',
        '  merchant_id:\n',
        '  configuration:\n    $ref: ../../../shared/schemas/Configuration.yaml\n  merchant_id:\n',
      );
    },
    want: {
      rule: 'no-generator-names',
      file: 'shared/schemas/Configuration.yaml',
      pointer: '#',
      repair: 'Say in the name what it is about, like ConfigurationBody, and rename the file.',
    },
  },
  {
    name: 'a flag that takes JSON alone',
    break: (copy) =>
      copy.replace(
        'resources/accounts/parameters/OnlyNewFilter.yaml',
        '$ref: ../../../shared/schemas/FlagInput.yaml',
        'type: boolean',
      ),
    want: {
      rule: 'flags-take-every-form',
      file: 'resources/accounts/parameters/OnlyNewFilter.yaml',
      pointer: '#/schema',
      repair: 'Refer to `FlagInput`.',
    },
  },
  {
    name: 'the notation of forms where those who send JSON read it',
    break: (copy) =>
      copy.replace(
        'resources/risks/risks.yaml',
        'and the risk checks to run.',
        'and the risk checks to run, as in `xs2a_balance_check[check_amount]=100`.',
      ),
    want: {
      rule: 'form-notation-in-forms',
      file: 'resources/risks/risks.yaml',
      pointer: '#/post/requestBody/description',
      repair: 'Move the sentence into `schema.description` of `application/x-www-form-urlencoded`.',
    },
  },
  {
    name: 'a list of types',
    break: (copy) =>
      copy.replace('resources/risks/schemas/TurnoverDays.yaml', 'anyOf:\n', 'type: [integer, string]\nanyOf:\n'),
    want: {
      rule: 'single-types',
      file: 'resources/risks/schemas/TurnoverDays.yaml',
      pointer: '#/type',
      repair: 'Write `anyOf` with one branch for each type, each with the keywords that belong to its type.',
    },
  },
  {
    name: 'a title that is not the name of the file',
    break: (copy) => copy.replace('shared/schemas/Count.yaml', 'description:', 'title: Number of things\ndescription:'),
    want: {
      rule: 'title-is-name',
      file: 'shared/schemas/Count.yaml',
      pointer: '#/title',
      repair: 'Delete the title: the compiler adds the name of the file. Words for people belong into `description`.',
    },
  },
  {
    name: 'a description below other keys',
    break: (copy) =>
      copy
        .replace('shared/schemas/CountryId.yaml', 'description:', 'maxLength: 2\ndescription:')
        .then(() => copy.replace('shared/schemas/CountryId.yaml', '\nmaxLength: 2\nexamples', '\nexamples')),
    want: {
      rule: 'description-first',
      file: 'shared/schemas/CountryId.yaml',
      pointer: '#',
      repair: 'Move `description` to the top.',
    },
  },
  {
    name: 'an exception that excuses nothing',
    break: (copy) =>
      copy.replace(
        'rules/exceptions.yaml',
        '- rule: ',
        '- { rule: described, file: shared/schemas/Flag.yaml, pointer: "#", reason: Why not. }\n- rule: ',
      ),
    want: {
      rule: 'exceptions',
      file: 'rules/exceptions.yaml',
      pointer: '#/0',
      repair: 'Delete the entry, or correct rule, file or pointer.',
    },
  },
];
