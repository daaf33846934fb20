/** Answers of a document that is not the bundle: nobody has tested its examples, and it may have any media type. */
import { type Contract, concreteType, isJson, type MediaType, type Operation } from '@xs2a/contract';
import { type Answer, documentedStatus, sentType, successCode, successStatus, withPayload } from '@xs2a/server';
import type { Mocker } from '../prism/prism.ts';
import type { Choice } from '../situations/choose.ts';
import { writeContent } from './content.ts';
import { demandedHeaders, headersOf } from './headers.ts';
import { createValues, isTextual, type Values } from './values.ts';

/** Statuses whose answers never have a body. */
const bodiless = new Set([204, 205, 304]);

/** Seeds that are tried for a generated value that obeys its schema. */
const tries = 5;

/**
 * Has Prism answer JSON as far as its answers obey their schemas, and writes everything else.
 *
 * @param prism answers JSON by examples and schemas; `undefined` if it cannot read the document
 */
export function createDocumentMocker(contract: Contract, prism: Mocker | undefined): Mocker {
  const values = createValues(contract);
  const remembered = new Map<string, Answer>();

  return async (operation, choice) => {
    const statuses = operation.responses.map(({ status }) => status);
    const { code = successCode(successStatus(statuses) ?? '200') } = choice;
    const response = operation.responses.find(({ status }) => status === documentedStatus(statuses, code));
    const media = bodiless.has(code) ? undefined : response?.content.find(({ type }) => type === choice.mediaType);
    const type = media && typeOf(values, media, choice.accept);
    const key = [operation.method, operation.path, code, choice.example, choice.isAsked, choice.mediaType, type].join(
      ' ',
    );
    const known = choice.dynamic ? undefined : remembered.get(key);
    if (known !== undefined) return known;
    const body = media && type && (await bodyOf({ operation, media, type, choice: { ...choice, code } }));
    const headers = {
      ...(type !== undefined && { 'Content-Type': type }),
      ...demandedHeaders(contract, operation, code),
      ...headersOf(values, response ?? { headers: [] }),
      ...(operation.node.deprecated === true && { Deprecation: 'true' }),
    };
    const answer = withPayload({ status: code, headers, body });
    if (!choice.dynamic) remembered.set(key, answer);
    return answer;
  };

  interface Wanted {
    readonly operation: Operation;
    readonly media: MediaType;
    readonly type: string;
    readonly choice: Omit<Choice, 'delayMs'>;
  }

  async function bodyOf(wanted: Wanted): Promise<unknown> {
    const { media, type, choice } = wanted;
    const example = media.examples.find(({ name }) => name === choice.example);
    const isTaken = example !== undefined && (choice.isAsked || values.fits(media, example.value));
    if (isJson(type)) return isTaken ? example.value : generate(wanted);
    return writeContent(values, media, type, isTaken ? example.value : values.valueOf(media));
  }

  async function generate({ operation, media, choice }: Wanted): Promise<unknown> {
    const unnamed = { ...choice, example: undefined };
    const attempts = choice.dynamic
      ? Array.from({ length: tries }, (_, index) => seedOf(choice.seed, index))
      : [choice.seed];
    for (const seed of attempts) {
      const body = await prism?.(operation, { ...unnamed, seed }).then(
        (answer) => answer.body,
        () => undefined,
      );
      if (body !== undefined && values.fits(media, body)) return body;
    }
    return values.valueOf(media);
  }
}

function seedOf(seed: string | undefined, index: number): string | undefined {
  return seed === undefined || index === 0 ? seed : `${seed} ${index}`;
}

function typeOf({ contract }: Values, media: MediaType, accept: string | undefined): string {
  const isAny = media.type.startsWith('*/*') || media.type.startsWith('application/*');
  const fallback = isAny && !isTextual(contract, media) ? 'application/json' : concreteType(media.type);
  return sentType(media.type, accept, fallback);
}
