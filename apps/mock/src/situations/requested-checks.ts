/**
 * Answers a transaction with the checks that its session asked for. The mock has no memory, so the transaction itself
 * says which: `10001-xr-mock-0005` asked for the first and the third.
 */
import { alternatives, type Contract, isJson, isObject, type JsonObject, type Operation, object } from '@xs2a/contract';
import { type Answer, type Call, successStatus } from '@xs2a/server';
import type { Choice } from './choose.ts';

export interface RequestedChecks {
  /** The answer to a creation: its transaction says which checks the body asks for. */
  sessionFor(answer: Answer, call: CheckedCall, choice: Choice): Answer;
  /** The answer to a request for a transaction: it has the checks that the transaction says. */
  resultFor(answer: Answer, call: CheckedCall, choice: Choice): Answer;
}

type CheckedCall = Pick<Call<unknown>, 'operation' | 'parameters' | 'body'>;

/** A check by its field, which creation and result share, and what it found in the first example that has it. */
interface Check {
  readonly name: string;
  readonly result: JsonObject;
}

/** The checks that fit into a transaction: four characters of base 36 have 20 bits. */
const capacity = 20;

/** Account, product, and the two groups, which say the checks if the first one is `mock`. */
const transactionShape = /^([0-9]{5}-[a-z]{2,3})-([0-9A-Za-z]{4})-([0-9A-Za-z]{4})$/;

/** Finds the checks of a contract: those of `createRisk` and `getRisk`. */
export function createRequestedChecks(contract: Contract): RequestedChecks {
  const created = new Map<string, readonly Check[]>();
  const read = new Map<string, readonly Check[]>();
  for (const creation of contract.operations.filter(({ method }) => method === 'POST')) {
    const result = contract.operations.find(
      ({ method, path }) =>
        method === 'GET' && path.replace(/\/\{[^/]+\}$/, '') === creation.path && path.endsWith('}'),
    );
    const checks = result === undefined ? [] : listChecks(contract, creation, result);
    if (result === undefined || checks.length === 0) continue;
    created.set(creation.id, checks);
    read.set(result.id, checks);
  }

  return {
    sessionFor: (answer, { operation, body }, choice) => {
      const checks = created.get(operation.id);
      const prefix = transactionShape.exec(String(object(answer.body).transaction))?.[1];
      if (checks === undefined || prefix === undefined || !isDefault(choice)) return answer;
      const sent = object(body);
      const bits = checks.reduce((sum, { name }, index) => sum + (sent[name] == null ? 0 : 2 ** index), 0);
      if (bits === 0) return answer;
      return withFields(answer, { transaction: `${prefix}-mock-${bits.toString(36).padStart(4, '0')}` });
    },
    resultFor: (answer, { operation, parameters }, choice) => {
      const checks = read.get(operation.id);
      const transaction = String(Object.values(parameters.path)[0]);
      const [, , marker, digits = ''] = transactionShape.exec(transaction) ?? [];
      if (checks === undefined || marker !== 'mock' || !isDefault(choice)) return answer;
      const bits = Number.parseInt(digits, 36);
      const requested = checks.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
      const results = requested.map(({ name, result }) => [name, result] as const);
      return withFields(answer, { transaction, ...Object.fromEntries(results) });
    },
  };
}

/** Fields that a creation takes, and that only some examples of the result have: as objects, with what was found. */
function listChecks(contract: Contract, creation: Operation, result: Operation): Check[] {
  const success = successStatus(result.responses.map(({ status }) => status));
  const content = result.responses.find(({ status }) => status === success)?.content ?? [];
  const examples = content.filter(({ type }) => isJson(type)).flatMap((media) => media.examples);
  const [plain, ...others] = examples.map(({ value }) => object(value));
  const schema = creation.body?.content.find(({ type }) => isJson(type))?.schema?.schema;
  const names = alternatives(contract, schema).flatMap(({ properties }) => Object.keys(object(properties)));
  return [...new Set(names)]
    .filter((name) => plain !== undefined && !Object.hasOwn(plain, name))
    .flatMap((name) => {
      const result = others.find((value) => isObject(value[name]))?.[name];
      return isObject(result) ? [{ name, result }] : [];
    })
    .slice(0, capacity);
}

/** Whether the request asks for no answer of its own. */
function isDefault({ code, isAsked, dynamic }: Choice): boolean {
  return code === undefined && !isAsked && !dynamic;
}

function withFields({ status, headers, body }: Answer, fields: JsonObject): Answer {
  return { status, headers, body: { ...object(body), ...fields } };
}
