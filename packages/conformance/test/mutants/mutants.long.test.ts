import type { Contract } from '@xs2a/contract';
import { createValidators, type Validators } from '@xs2a/contract/validators';
import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';
import { stationKey, WeatherServer, weather } from '../stranger/server.ts';
import { memory, mutants, uncaught } from './index.ts';
import type { Mutant } from './mutant.ts';
import { MutantServer } from './server.ts';

/** A correct server behind a mutant one, and how the suite is told to run. */
class Subject {
  readonly #server: MutantServer;
  readonly #contract: Contract;
  readonly #validators: Validators;
  readonly #basePath: string;
  readonly #apiKey: string | undefined;
  #url = '';

  constructor(contract: Contract, address: string, apiKey?: string) {
    const { origin, pathname } = new URL(address);
    this.#server = new MutantServer(origin);
    this.#contract = contract;
    this.#validators = createValidators(contract.document);
    this.#basePath = pathname === '/' ? '' : pathname;
    this.#apiKey = apiKey;
  }

  async listen(): Promise<void> {
    this.#url = (await this.#server.listen()) + this.#basePath;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** @returns how many of the answers at the operation of the mutant are found to be wrong */
  async findings(mutant: Mutant): Promise<number> {
    const operation = this.#contract.operations.find(({ id }) => id === mutant.operation);
    if (operation === undefined) throw new Error(`There is no operation ${mutant.operation}.`);
    this.#server.become(mutant, { method: operation.method, path: this.#basePath + operation.path });
    const { findings, requests } = await run({
      ...patience,
      contract: this.#contract,
      validators: this.#validators,
      url: this.#url,
      apiKey: this.#apiKey,
      prefer: 'never',
      filter: [`${mutant.operation}/*`],
    });
    expect(requests).toBeGreaterThan(10);
    return findings.reduce((total, { count }) => total + count, 0);
  }
}

const correct = (operation: string): Mutant => ({ name: 'nothing is wrong', operation });
const isCaught = ({ name }: Mutant) => !(name in uncaught);

describe('of a server without memory it is caught that', () => {
  let close = async () => {};
  let subject: Subject;
  beforeAll(async () => {
    const mock = await createMockServer();
    subject = new Subject(await loadContract(), await mock.listen(0));
    await subject.listen();
    close = async () => {
      await subject.close();
      await mock.close();
    };
  });
  afterAll(() => close());

  it.each(mutants.map((mutant) => [mutant.name, mutant.operation, mutant] as const))(
    '%s (%s)',
    async (_, __, mutant) => {
      expect((await subject.findings(mutant)) > 0).toBe(isCaught(mutant));
    },
  );

  it.each(['getPayment', 'createBankUser', 'downloadFactSheet'])(
    'nothing, if nothing is wrong (%s)',
    async (operation) => {
      expect(await subject.findings(correct(operation))).toBe(0);
    },
  );
});

describe('of a server with a memory, and a contract of strangers, it is caught that', () => {
  const server = new WeatherServer();
  let subject: Subject;
  beforeAll(async () => {
    subject = new Subject(await loadContract(weather), await server.listen(), stationKey);
    await subject.listen();
  });
  afterAll(async () => {
    await subject.close();
    await server.close();
  });

  it.each(memory.map((mutant) => [mutant.name, mutant.operation, mutant] as const))(
    '%s (%s)',
    async (_, __, mutant) => {
      expect((await subject.findings(mutant)) > 0).toBe(isCaught(mutant));
    },
  );

  it('nothing, if nothing is wrong', async () => {
    for (const operation of new Set(memory.map(({ operation }) => operation))) {
      expect([operation, await subject.findings(correct(operation))]).toEqual([operation, 0]);
    }
  });
});

describe('the mutants', () => {
  it('are more than a hundred, of which at least 95 % are caught', () => {
    const names = [...mutants, ...memory].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(120);
    expect(Object.keys(uncaught).length / names.length).toBeLessThanOrEqual(0.05);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.keys(uncaught)));
  });
});
