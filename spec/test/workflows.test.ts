import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specDirectory } from '../compiler/bundle.ts';
import { allWorkflows } from '../reader/arazzo/documents.ts';
import { array, object } from '../reader/json.ts';
import { readSource } from '../reader/source.ts';
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
  it('ask for each risk check, and look at each result', () => {
    const checks = Object.keys(object(object(schemas.RiskInput).properties)).filter((name) => name.startsWith('xs2a_'));
    expect(checks).toContain('xs2a_balance_check');
    const [all] = sent('createRisk').map((payload) => Object.keys(object(payload)));
    expect(all?.filter((name) => checks.includes(name)).sort()).toEqual(checks.toSorted());
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
    expect(syncing.map(({ id }) => id)).toEqual(expect.arrayContaining(['syncFull', 'syncNone', 'syncShared']));
  });

  it.each(['syncFullFailed', 'syncNoneFailed', 'syncSharedFailed'])('let a sync fail, and force the next: %s', (id) => {
    const syncs = workflows
      .filter((workflow) => workflow.id === id)
      .flatMap((workflow) => workflow.steps)
      .filter(({ operationId }) => operationId === 'syncBankConnection')
      .map(({ status, node }) => [object(object(node.requestBody).payload).force, status]);
    expect(syncs).toContainEqual([undefined, '422']);
    expect(syncs.at(-1)).toEqual([true, id === 'syncNoneFailed' ? '202' : '204']);
  });

  it('perform every action of the wizard', () => {
    const actions = sent('submitWizardStep').flatMap((payload) => object(payload).action ?? []);
    expect(new Set(actions)).toEqual(new Set(array(object(schemas.WizardAction).enum)));
  });

  it('delete one of each product, and find it gone at every address that can be read', () => {
    const documented = Object.values(object(contract.paths)).flatMap((item) => {
      const { operationId, responses } = object(object(item).get);
      return '410' in object(responses) ? [operationId] : [];
    });
    expect(documented).toContain('getVerification');
    const gone = steps.filter(({ status }) => status === '410').map(({ operationId }) => operationId);
    expect(gone).toContain('markPaymentAsReceived');
    expect(documented.filter((operationId) => !gone.includes(String(operationId)))).toEqual([]);
    expect(
      workflows
        .filter(({ steps }) => steps.some((step) => step.operationId === 'getSession' && step.status === '410'))
        .map(({ id }) => id),
    ).toEqual(['payDelete', 'riskDelete', 'verifyDelete']);
  });

  it.each(['listVerificationEvents', 'listRiskEvents', 'listPaymentEvents'])(
    'read the events of a transaction: %s',
    (id) => {
      expect(steps.some(({ operationId, status }) => operationId === id && status === '200')).toBe(true);
    },
  );

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
