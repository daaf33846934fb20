import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specDirectory } from '../compiler/bundle.ts';
import { lint, type Problem } from '../compiler/lint.ts';
import { allWorkflows } from '../reader/arazzo/documents.ts';
import { array, object } from '../reader/json.ts';
import { readSource } from '../reader/source.ts';
import { Copy } from './broken-copy.ts';
import { contract } from './contract.ts';

const workflows = allWorkflows(await readSource(specDirectory));
const steps = workflows.flatMap((workflow) => workflow.steps);
const schemas = object(object(contract.components).schemas);

/** The payloads of all calls of an operation, or the values that one parameter has in them. */
function sent(operationId: string, parameter?: string): unknown[] {
  return steps
    .filter((step) => step.operationId === operationId)
    .flatMap(({ node }) =>
      parameter === undefined
        ? [object(object(node.requestBody).payload)]
        : array(node.parameters)
            .map(object)
            .flatMap(({ name, value }) => (name === parameter ? [value] : [])),
    );
}

describe('the workflows', () => {
  it('ask for each of the 14 risk checks, and look at each result', () => {
    const checks = Object.keys(object(object(schemas.RiskInput).properties)).filter((name) => name.startsWith('xs2a_'));
    expect(checks).toHaveLength(14);
    const asked = sent('createRisk').flatMap((payload) => Object.keys(object(payload)));
    expect(asked.filter((name) => checks.includes(name)).sort()).toEqual(checks.toSorted());
    const criteria = JSON.stringify(steps.find(({ id }) => id === 'getResults')?.node.successCriteria);
    expect(checks.filter((name) => !criteria.includes(name))).toEqual([]);
  });

  it.each([
    ['downloadAccountSnapshot', 'AccountSnapshotFormat'],
    ['downloadFactSheet', 'FactSheetFormat'],
  ])('call %s in each of its formats', (operationId, parameter) => {
    const { schema } = object(object(object(contract.components).parameters)[parameter]);
    expect(new Set(sent(operationId, 'format'))).toEqual(new Set(array(object(schema).enum)));
  });

  it('create a bank connection in each sync mode, and sync it', () => {
    const modes = sent('createBankConnection').map((payload) => object(payload).sync_mode);
    expect(new Set(modes)).toEqual(new Set(array(object(schemas.SyncMode).enum)));
    const syncing = workflows.filter(({ steps }) => steps.some((step) => step.operationId === 'syncBankConnection'));
    expect(syncing.map(({ id }) => id)).toEqual(['syncFull', 'syncNone', 'syncShared']);
  });

  it('perform every action of the wizard but the one that ends it', () => {
    const actions = sent('submitWizardStep').flatMap((payload) => object(payload).action ?? []);
    const documented = array(object(schemas.WizardAction).enum);
    expect(new Set([...actions, 'abort'])).toEqual(new Set(documented));
  });

  it('delete one of each product, and find it gone', () => {
    const gone = steps.filter(({ status }) => status === '410').map(({ operationId }) => operationId);
    expect(gone).toEqual(expect.arrayContaining(['getVerification', 'getRisk', 'getPayment']));
  });

  it('are published as JSON with the version of the contract and the address of its bundle', () => {
    const folder = join(specDirectory, 'dist', 'workflows');
    const published = readdirSync(folder);
    const files = new Set(workflows.map(({ file }) => file.replace(/^workflows\//, '').replace(/yaml$/, 'json')));
    expect(new Set(published)).toEqual(files);
    for (const file of published) {
      const document = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      expect(document.info.version).toBe(object(contract.info).version);
      expect(document.sourceDescriptions).toEqual([{ name: 'xs2a', url: '../openapi.json', type: 'openapi' }]);
    }
  });
});

interface Canary {
  name: string;
  file: string;
  from: string;
  to: string;
  want: Pick<Problem, 'rule' | 'pointer'> & { repair: string };
}

const canaries: Canary[] = [
  {
    name: 'an operation that the contract does not have',
    file: 'workflows/pay.arazzo.yaml',
    from: 'operationId: deletePayment',
    to: 'operationId: deletePaymnt',
    want: {
      rule: 'workflow-operation',
      pointer: '#/workflows/3/steps/0/operationId',
      repair: 'Write deletePayment if that was meant.',
    },
  },
  {
    name: 'a key that Arazzo does not know',
    file: 'workflows/blacklist.arazzo.yaml',
    from: '        successCriteria:\n',
    to: '        succesCriteria:\n',
    want: {
      rule: 'redocly/struct',
      pointer: '#/workflows/0/steps/0/succesCriteria',
      repair: expect.stringMatching(/^Write successCriteria if that was meant\..*arazzo/),
    },
  },
  {
    name: 'a body that the contract refuses',
    file: 'workflows/pay.arazzo.yaml',
    from: 'recipient_iban: DE08500105175412638463',
    to: 'recipient_iban: 42',
    want: {
      rule: 'workflow-requests',
      pointer: '#/workflows/0/steps/0/requestBody/payload/recipient_iban',
      repair: 'Correct the value here, or what its expression leads to.',
    },
  },
  {
    name: 'a body that the contract refuses because of what an expression leads to',
    file: 'workflows/wizard-back.arazzo.yaml',
    from: 'key: $steps.createVerification.outputs.wizardSessionKey\n            action',
    to: 'key: $steps.createVerification.outputs.wizardSessionKey\n            tab: $inputs.pin\n            action',
    want: {
      rule: 'workflow-requests',
      pointer: '#/workflows/0/steps/3/requestBody/payload/tab',
      repair: 'Correct the value here, or what its expression leads to.',
    },
  },
  {
    name: 'a PIN in the file',
    file: 'workflows/verify.arazzo.yaml',
    from: 'pin: $inputs.pin',
    to: 'pin: "4711"',
    want: {
      rule: 'workflow-secrets',
      pointer: '#/workflows/0/steps/3/requestBody/payload/pin',
      repair: 'Make it an input.',
    },
  },
];

describe('lint finds in workflows', async () => {
  // All faults at once: they are in different places, and each run of the linter takes seconds.
  await using copy = await Copy.create();
  for (const { file, from, to } of canaries) await copy.replace(file, from, to);
  const problems = await lint({ specDir: copy.directory });

  it.each(canaries)('$name', ({ file, want }) => {
    expect(problems).toContainEqual(expect.objectContaining({ file, ...want }));
  });

  it('each with its line, and without many consequences', () => {
    expect(problems.every(({ line }) => line > 1)).toBe(true);
    expect(problems.length).toBeLessThan(3 * canaries.length);
  });
});
