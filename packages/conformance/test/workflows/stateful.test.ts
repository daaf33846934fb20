import { isObject, type JsonObject, object, parseJson } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import type { Answer, Case } from '../../src/types.ts';
import { loadWorkflows } from '../../src/workflows/index.ts';
import { ours } from '../ours.ts';
import { answer, checkOurs, walkAgainst } from './runner.ts';

/**
 * A little of the API with a memory: the blacklist, and verifications that end. Everything else is answered as the
 * contract has it in its examples.
 */
class Memory {
  readonly items: JsonObject[] = [{ id: 'bl_I6oeEWMVltIS2tOt', data: 'FR1420041010050500013M02606', type: 'iban' }];
  isDeleted = false;
  /** Whether what is deleted is gone. */
  readonly isGood: boolean;

  constructor(isGood = true) {
    this.isGood = isGood;
  }

  answer({ operationId, request }: Case): Answer {
    const body = object(typeof request.body === 'string' ? parseJson(request.body) : {});
    const item = this.items.find(({ id }) => request.target.endsWith(String(id)));
    switch (operationId) {
      case 'createBlacklistItem':
        return this.#bar(body);
      case 'listBlacklistItems':
        return answer(200, page(this.items));
      case 'getBlacklistItem':
        return item ? answer(200, item) : example(operationId, '404');
      case 'deleteBlacklistItem':
        if (this.isGood) this.items.splice(this.items.indexOf(item ?? {}), 1);
        return answer(200, item);
      case 'deleteVerification':
        if (this.isDeleted) return example(operationId, '410');
        this.isDeleted = this.isGood;
        return answer(204);
      case 'getVerification':
      case 'listVerificationEvents':
      case 'getSession':
        return this.isDeleted ? example(operationId, '410') : example(operationId, '200');
      case 'listVerifications':
        return answer(200, page(this.isDeleted ? [] : [object(parsed(example('getVerification', '200')))]));
      case 'listEvents': {
        const event = object(parsed(example('getEvent', '200')));
        return answer(200, page([this.isDeleted ? { ...event, data: {} } : event]));
      }
      case 'submitWizardStep':
        return example(
          operationId,
          '200',
          'USER_PIN' in body ? 'form-finish' : 'bank_code' in body ? 'form-login' : 'form-bank',
        );
      default:
        return example(operationId, '200');
    }
  }

  #bar(body: JsonObject): Answer {
    if (this.items.some(({ data }) => data === body.data)) return example('createBlacklistItem', '422');
    const item = { id: `bl_${'0'.repeat(15)}${this.items.length}`, type: 'iban', data: body.data };
    this.items.unshift(item);
    return answer(200, item);
  }
}

function example(operationId: string, status: string, name?: string): Answer {
  const response = operationOf(ours, operationId).responses.find((candidate) => candidate.status === status);
  const [first, ...others] = response?.content[0]?.examples ?? [];
  const chosen = name === undefined ? first : [first, ...others].find((candidate) => candidate?.name === name);
  if (!isObject(chosen?.value)) throw new RangeError(`no example ${name} of ${operationId} with ${status}`);
  return answer(Number(status), chosen.value);
}

function parsed({ body }: Answer): unknown {
  return parseJson(new TextDecoder().decode(body));
}

function page(data: JsonObject[]): JsonObject {
  return { total: data.length, per_page: 15, current_page: 1, last_page: 1, from: 1, to: data.length, data };
}

const documents = (await loadWorkflows()).filter(({ name }) => /^(?:blacklist|verify)\./.test(name));

async function walkOn(memory: Memory) {
  const walk = await walkAgainst((testCase) => memory.answer(testCase), documents, { check: checkOurs(true) });
  return { ...walk, steps: walk.workflows.flatMap(({ steps }) => steps) };
}

describe('on a server with memory', () => {
  it('no step is left out, and all pass if it remembers', async () => {
    const memory = new Memory();
    const { steps, findings } = await walkOn(memory);
    expect(findings).toEqual([]);
    expect(steps.filter(({ status }) => status !== 'passed')).toEqual([]);
    const requiring = documents.flatMap(({ workflows }) => workflows).flatMap((workflow) => workflow.steps);
    expect(requiring.filter(({ requiresState }) => requiresState !== undefined).length).toBeGreaterThan(7);
    expect(memory.items).toHaveLength(1);
  });

  it('what it forgets to delete is found', async () => {
    const { findings } = await walkOn(new Memory(false));
    const failed = findings.map(({ caseId, found, expected }) => `${caseId}: ${found}, expected ${expected}`);
    expect(failed).toEqual([
      'getBlacklistItem/workflow/blacklist/getDeletedBlacklistItem: 200, expected 404',
      'getVerification/workflow/verifyDelete/getDeletedVerification: 200, expected 410',
    ]);
  });

  it('what it does not list is found', async () => {
    const memory = new Memory();
    memory.items.unshift = () => 0;
    const { findings, workflows } = await walkOn(memory);
    const statuses = workflows[0]?.steps.map(({ id, status }) => `${id} ${status}`);
    expect(statuses?.slice(0, 3)).toEqual([
      'createBlacklistItem passed',
      'getBlacklistItem failed',
      'findBlacklistItem left-out',
    ]);
    expect(findings).toMatchObject([{ rule: 'status', found: '404', expected: '200' }]);
  });
});
