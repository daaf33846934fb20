import { decodeForm } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { listAnswerTypes, listOperations, prepareDocument } from '../../src/try/document.ts';

interface Prepared {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        security?: unknown;
        parameters: { name: string; example?: unknown; examples?: unknown; schema: object }[];
        requestBody?: { content: Record<string, { examples: Record<string, { summary: string; value: unknown }> }> };
      }
    >
  >;
}

const contract = readContract();
const operations = listOperations(contract);
const prepared = prepareDocument(contract) as Prepared;
const find = (path: string, method: string) => {
  const operation = prepared.paths[path]?.[method];
  if (operation === undefined) throw new Error(`No ${method} ${path}.`);
  return operation;
};

describe('what Swagger UI is given', () => {
  it('has every operation, under the credential that it takes', () => {
    expect(operations).toHaveLength(contract.operations.length);
    for (const { id, path, method } of operations) {
      expect(find(path, method.toLowerCase()).operationId).toBe(id);
    }
    const token = operations.filter(({ credential }) => credential === 'accessToken').map(({ id }) => id);
    expect(token).toContain('listBankAccounts');
    expect(token).not.toContain('submitWizardStep');
  });

  it('asks for no credential by itself', () => {
    expect(JSON.stringify(prepared)).not.toMatch(/"security(?:Schemes)?"/);
  });

  it('fills in what a sample sends, and no other search parameter', () => {
    const filled = find('/v1/bankcodes', 'get').parameters.filter(
      ({ example, examples }) => example !== undefined || examples !== undefined,
    );
    expect(filled.map(({ name }) => name)).toEqual(['bank_code', 'country_id']);
    expect(find('/v1/risks/{risk_id}', 'get').parameters[0]).toHaveProperty('examples');
  });

  it('leaves no default in a search parameter that is not filled in', () => {
    const [page] = find('/v1/blacklist', 'get').parameters;
    expect(page).toMatchObject({ name: 'page', schema: { type: 'integer' } });
    expect(page?.schema).not.toHaveProperty('default');
  });

  it('has every named example of a body', () => {
    const { content } = find('/v1/risks', 'post').requestBody ?? { content: {} };
    expect(Object.keys(content)).toEqual(['application/json', 'application/x-www-form-urlencoded;charset=UTF-8']);
    const [json] = operationOf(contract, 'createRisk').body?.content ?? [];
    expect(json?.type).toBe('application/json');
    expect(Object.keys(content['application/json']?.examples ?? {})).toEqual(json?.examples.map(({ name }) => name));
  });

  it('writes a form with a field in each line', () => {
    const { content } = find('/v1/risks', 'post').requestBody ?? { content: {} };
    const { examples = {} } = content['application/x-www-form-urlencoded;charset=UTF-8'] ?? {};
    const lines = String(examples['risk-account-snapshot-filtered']?.value).split('\n');
    expect(lines).toHaveLength(3);
    expect(decodeForm(lines.join('&'))).toEqual({
      xs2a_account_snapshot: { days: '45', filters: ['rent', 'income'] },
    });
  });

  it('leaves the contract as it was', () => {
    expect(contract.document.paths['/v1/risks']).toHaveProperty('post.security');
  });
});

it('knows the types of all answers, for what is none of the API', () => {
  expect(listAnswerTypes(contract)).toEqual(['application/json', 'application/pdf', 'text/csv']);
});
