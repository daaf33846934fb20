import type { Contract, Operation } from '@xs2a/contract';
import { type Call, chooseMediaType, documentedStatus, formatOf, successStatus } from '@xs2a/server';
import { type Catalogue, findSituation, type Situation, type Wish } from './catalogue.ts';
import type { DeclaredAnswers } from './declarations.ts';
import type { Pins } from './pins.ts';
import { checkPreference, type Preference, readPreference } from './preference.ts';

/** A request that keeps the contract, as far as it decides about its answer. */
export type ValidRequest = Pick<Call<unknown>, 'operation' | 'query' | 'body'> & {
  readonly request: Pick<Call<unknown>['request'], 'headers'>;
};

/** What answers a request. */
export interface Choice {
  /** `undefined` for the success of the operation. */
  code: number | undefined;
  /** Name of the example; `undefined` if the answer has none. */
  example: string | undefined;
  /** Whether the example was asked for or declared, and is not just the first one. */
  isAsked: boolean;
  /** The header `Accept`: where the contract documents a range, it says which media type of it is sent. */
  accept: string | undefined;
  /** `undefined` for an answer without content. */
  mediaType: string | undefined;
  /** Whether the body is generated from its schema instead. */
  dynamic: boolean;
  /** Makes generated data repeatable. */
  seed: string | undefined;
  /** How long the answer waits, in milliseconds. */
  delayMs: number;
}

/** What can be chosen from. */
export interface Sources {
  contract: Contract;
  catalogue: Catalogue;
  pins: Pins;
  declared: DeclaredAnswers;
  /** Of generated data for clients that send none. */
  seed: string | undefined;
}

/**
 * Chooses the example that answers a request, in the order of ADR 7. The first of these decides:
 *
 * 1. a pin of the operation (`POST /_mock/next`)
 * 2. what the request prefers (`Prefer: example=…`)
 * 3. what the contract declares for requests of this shape (`x-mock`)
 * 4. the first example of the lowest success, in the media type and format that the request asks for
 *
 * A pin is used up by the request that it answers, and stays for the next if this one is refused.
 *
 * @throws {Problem} 422 on `prefer`, or 406
 */
export function chooseAnswer(sources: Sources, call: ValidRequest): Choice {
  const { prefer } = call.request.headers;
  const preference = readPreference(Array.isArray(prefer) ? prefer.join(',') : prefer, call.query);
  const claim = sources.pins.take(call.operation.id);
  try {
    return { ...choose(sources, call, claim?.pin, preference), delayMs: claim?.pin.delayMs ?? 0 };
  } catch (error) {
    claim?.giveBack();
    throw error;
  }
}

/** Chooses the answer that a pin gives to a request that asks for nothing else. */
export function choosePinned(sources: Sources, operation: Operation, pin: Wish): Omit<Choice, 'delayMs'> {
  const request = { operation, request: { headers: {} }, query: new URLSearchParams(), body: undefined };
  return choose(sources, request, pin, { dynamic: false });
}

function choose(
  { contract, catalogue, declared, seed }: Sources,
  { operation, request, query, body }: ValidRequest,
  pin: Wish | undefined,
  preference: Preference,
): Omit<Choice, 'delayMs'> {
  const situations = catalogue.situationsOf(operation);
  const format = formatOf(contract, operation, query);

  const selection =
    pinned(pin) ?? preferred(situations, preference) ?? declaredFor(situations, declared(operation, body)) ?? {};
  const situation = selection.example === undefined ? undefined : findSituation(situations, selection);
  const code = selection.code ?? situation?.code;

  // A request that accepts nothing of the operation is refused, whatever example it gets.
  const negotiated = chooseMediaType(contract, operation, { accept: request.headers.accept, format, code });
  const mediaType = situation?.mediaType ?? negotiated;
  const dynamic = preference.dynamic && pinned(pin) === undefined;
  const unasked = dynamic ? undefined : firstExample(situations, { code, mediaType, format });
  const isAsked = selection.example !== undefined;
  const { accept } = request.headers;
  const example = selection.example ?? unasked;
  return { code, example, isAsked, accept, mediaType, dynamic, seed: preference.seed ?? seed };
}

/** A pin that only delays leaves the choice to the request. */
function pinned(pin: Wish | undefined): Wish | undefined {
  return pin?.code === undefined && pin?.example === undefined ? undefined : pin;
}

/** @throws {Problem} 422 for a preference that the operation does not document */
function preferred(situations: readonly Situation[], preference: Preference): Wish | undefined {
  const { code, example, dynamic } = preference;
  if (code === undefined && example === undefined) return dynamic ? {} : undefined;
  checkPreference(situations, preference);
  return preference;
}

/** An example that the operation does not have is ignored: lint reports it where the contract is written. */
function declaredFor(situations: readonly Situation[], example: string | undefined): Wish | undefined {
  return example === undefined ? undefined : findSituation(situations, { example }) && { example };
}

/** Two formats may share a media type (`json` and `json2`): the name of an example ends in its format. */
function firstExample(
  situations: readonly Situation[],
  { code, mediaType, format }: { code: number | undefined; mediaType: string | undefined; format: string | undefined },
): string | undefined {
  const statuses = situations.map(({ status }) => status);
  const status = code === undefined ? successStatus(statuses) : documentedStatus(statuses, code);
  const candidates = situations.filter((situation) => situation.status === status && situation.mediaType === mediaType);
  const formatted = candidates.find(({ example }) => format !== undefined && example?.endsWith(`-${format}`));
  return (code === undefined ? formatted : undefined)?.example ?? candidates[0]?.example;
}
