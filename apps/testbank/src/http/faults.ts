/** Faults on purpose: the next calls of an operation fail, or are slow. */
import { setTimeout } from 'node:timers/promises';
import { Problem } from '@xs2a/server';

export interface Fault {
  readonly id: string;
  readonly accountId: string;
  readonly operationId: string;
  /** `undefined` if the operation is only slow. */
  readonly status: number | undefined;
  readonly delayMs: number;
  /** How many calls it still meets. */
  readonly times: number;
}

/** Says in an answer that it is wrong on purpose. */
const faultHeader = 'X-Testbank-Fault';

/** The faults that are still to come, in the memory of this process. */
export class Faults {
  #faults: Fault[] = [];
  #lastId = 0;

  list(): readonly Fault[] {
    return this.#faults;
  }

  add(fault: Omit<Fault, 'id'>): Fault {
    this.#lastId += 1;
    const added = { ...fault, id: `fault_${this.#lastId}` };
    this.#faults.push(added);
    return added;
  }

  /** @param accountId of all accounts by default */
  clear(accountId?: string): void {
    this.#faults = this.#faults.filter((fault) => accountId !== undefined && fault.accountId !== accountId);
  }

  /**
   * Meets the oldest fault of an operation, if there is one.
   *
   * @throws {Problem} with the status of the fault
   */
  async meet(accountId: string, operationId: string): Promise<void> {
    const fault = this.#faults.find((one) => one.accountId === accountId && one.operationId === operationId);
    if (fault === undefined) return;
    const rest = { ...fault, times: fault.times - 1 };
    this.#faults = this.#faults.flatMap((one) => (one !== fault ? one : rest.times === 0 ? [] : rest));
    if (fault.delayMs > 0) await setTimeout(fault.delayMs);
    if (fault.status !== undefined) throw problemOf(fault.status);
  }
}

function problemOf(status: number): Problem {
  const message = `A fault of the Testbank control makes this operation fail with ${status}.`;
  const headers = { [faultHeader]: String(status) };
  return new Problem(status, message, { headers, ...(status === 422 && { errors: { body: [message] } }) });
}
