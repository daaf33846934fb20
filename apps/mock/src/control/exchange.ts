import type { IncomingMessage } from 'node:http';
import type { DeclaredAnswers } from '../answers.ts';
import type { ContractOperation } from '../contract.ts';
import type { Delays } from '../delays.ts';
import type { Answer } from '../http.ts';
import type { Preference } from '../prefer.ts';
import { type Catalogue, findAnswer, type Wish } from './catalogue.ts';
import type { Journal } from './journal.ts';
import type { Pins, TakenPin } from './pins.ts';

/** What a request is answered with. */
export interface Decision {
  preference: Preference;
  /** Media type of the decided example; `undefined` leaves it to the client. */
  mediaType: string | undefined;
}

/** What decides about answers, and where they are written down. */
export interface ExchangeTools {
  catalogue: Catalogue;
  pins: Pins;
  declared: DeclaredAnswers;
  journal: Journal;
  delays: Delays;
  documentedFields(operation: ContractOperation): ReadonlySet<string> | undefined;
}

/** One request to the API, from its arrival to its answer. */
export class Exchange {
  /** The operation, as soon as it is found. */
  operation: ContractOperation | undefined;
  /** The body, as soon as it is parsed, with its size in bytes. */
  body: { value: unknown; size: number } | undefined;

  readonly #tools: ExchangeTools;
  readonly #request: IncomingMessage;
  readonly #startedAt = Date.now();
  readonly #started = performance.now();
  #taken: TakenPin | undefined;
  /** What is answered, once the request is accepted. */
  #answered: Preference | undefined;

  constructor(tools: ExchangeTools, request: IncomingMessage) {
    this.#tools = tools;
    this.#request = request;
  }

  /**
   * Decides which situation is answered: the pinned one, else the one that the client prefers, else the one that the
   * contract declares for a request of this shape, else the default of the operation.
   */
  decide(preference: Preference): Decision {
    const { operation } = this;
    const entry = operation && this.#tools.catalogue.of(operation);
    if (operation === undefined || entry === undefined) return { preference, mediaType: undefined };
    this.#taken = this.#tools.pins.take(entry.operationId);
    const pin = this.#taken?.pin;
    if (pin?.code !== undefined || pin?.example !== undefined) return decisionFor({ dynamic: false }, pin);
    const { code, exampleKey, dynamic } = preference;
    if (code !== undefined || exampleKey !== undefined || dynamic) return decisionFor(preference, {});
    const example = this.#tools.declared(operation, this.body?.value);
    const answer = example === undefined ? undefined : findAnswer(entry.answers, { example });
    return decisionFor(preference, answer ?? {});
  }

  /**
   * The request is valid, and its pin used up: resolves when the answer has waited long enough.
   *
   * @param answered what was decided in the end
   */
  async accept(answered: Preference): Promise<void> {
    this.#answered = answered;
    await this.#tools.delays.wait(this.#taken?.pin.delayMs ?? 0);
  }

  /** The request is answered: writes it down. A refused one leaves its pin to the next. */
  end({ status, headers }: Answer): void {
    if (this.#answered === undefined) this.#taken?.giveBack();
    const { method = 'GET', url = '/', headers: sent } = this.#request;
    const mark = url.indexOf('?');
    this.#tools.journal.add({
      at: new Date(this.#startedAt).toISOString(),
      method,
      path: mark === -1 ? url : url.slice(0, mark),
      search: mark === -1 ? '' : url.slice(mark + 1),
      headers: sent,
      body: this.body,
      operationId: this.operation && this.#tools.catalogue.of(this.operation)?.operationId,
      documented: this.operation && this.#tools.documentedFields(this.operation),
      status,
      example: this.#exampleOf(status, headers),
      durationMs: Math.round((performance.now() - this.#started) * 10) / 10,
    });
  }

  /** Without a decision, the first example of the status and media type is the default. */
  #exampleOf(status: number, headers: Answer['headers']): string | undefined {
    if (this.#answered === undefined || this.#answered.dynamic) return undefined;
    if (this.#answered.exampleKey !== undefined) return this.#answered.exampleKey;
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const entry = this.operation && this.#tools.catalogue.of(this.operation);
    const answers = entry?.answers.filter(({ mediaType }) => mediaType === type) ?? [];
    return findAnswer(answers, { code: status })?.example;
  }
}

function decisionFor(preference: Preference, { code, example, mediaType }: Wish & { mediaType?: string | undefined }) {
  return {
    preference: {
      ...preference,
      ...(code !== undefined && { code }),
      ...(example !== undefined && { exampleKey: example }),
    },
    mediaType,
  };
}
