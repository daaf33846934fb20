/** The trials of an operation: inputs, how they are sent, and the expected answers. */
import { bodyFormat, type MediaType, type Operation } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import { caseOf, type Derivation, planOf, validRequest, whyUnsendable } from '../cases/derivation.ts';
import type { Case } from '../types.ts';
import { isVaried } from './bodies.ts';
import { changes } from './changes.ts';
import { type Input, isComplete, validInputs } from './input.ts';
import { spoil } from './spoil.ts';

/** A property of an operation: its answer to each of these inputs is documented and not a server error. */
export interface Trial {
  /** Id of the case for all inputs: `createRisk/random/json/valid`. */
  readonly id: string;
  readonly operation: Operation;
  readonly inputs: Arbitrary<Input>;
  toCase(input: Input): Case;
  /** Whether an input still belongs to this trial after something was removed from it. */
  admits(input: Input): boolean;
}

/** A trial that is not possible. */
export interface Untried {
  readonly operation: Operation;
  /** A sentence. */
  readonly reason: string;
}

/** The trials of an operation: with valid and with nearly valid inputs, by each media type of its body. */
export function trialsOf(derivation: Derivation, operation: Operation): (Trial | Untried)[] {
  const reason = whyUnsendable(derivation, operation);
  if (reason !== undefined) return [{ operation, reason }];
  const medias = operation.body?.content.filter(({ type }) => isVaried(type)) ?? [];
  const wires = medias.length === 0 ? [undefined] : medias;
  return wires.flatMap((media) => trialsBy(derivation, operation, media));
}

function trialsBy(derivation: Derivation, operation: Operation, media: MediaType | undefined): (Trial | Untried)[] {
  const hasInput =
    media !== undefined || operation.parameters.some(({ in: place }) => place === 'path' || place === 'query');
  if (!hasInput) {
    const types = operation.body?.content.map(({ type }) => type).join(' or ');
    const reason = types === undefined ? 'The operation has no input.' : `No random bodies of ${types} are made.`;
    return [{ operation, reason }];
  }
  const valid = validInputs(derivation, operation, media);
  const wire = media === undefined ? 'parameters' : media.type;
  if (valid === undefined) {
    return [{ operation, reason: `No random input could be made from the schemas of its ${wire}.` }];
  }
  const nearly = fc.tuple(valid, changes).map(([input, how]) => spoil(operation, input, how));
  return [trial('valid', valid), trial('nearly-valid', nearly)];

  function trial(kind: 'valid' | 'nearly-valid', inputs: Arbitrary<Input>): Trial {
    const name = `${media === undefined ? 'parameters' : bodyFormat(media.type)}/${kind}`;
    const what = kind === 'valid' ? 'a random input that the contract admits' : 'a random input that is nearly valid';
    const title = `${operation.id} answers as documented to ${what}${media === undefined ? '' : ` as ${media.type}`}`;
    const base = validRequest(derivation, operation);
    const toCase = ({ path, query, body }: Input) => {
      const given = media === undefined || body === undefined ? undefined : { media, value: body };
      const sent = media === undefined ? base.body : given;
      const request = planOf(operation, { ...base, path, query, body: sent });
      return caseOf(operation, 'random', { name, title, request, expect: possible(operation) });
    };
    const admits = (input: Input) => kind === 'nearly-valid' || isComplete(derivation, operation, media, input);
    return { id: `${operation.id}/random/${name}`, operation, inputs, toCase, admits };
  }
}

/**
 * The statuses that are right for a generated input: whether an id exists or an IBAN is refused depends on the server.
 * A server error is never right, and neither is a refusal of the credentials, which are valid.
 */
function possible({ responses }: Operation): string[] {
  const documented = responses.map(({ status }) => status);
  const right = documented.filter((status) => /^[1-4]/.test(status) && status !== '401');
  // An operation that documents nothing else can answer nothing else.
  if (right.length === 0 && !documented.includes('default')) return documented;
  return documented.some((status) => status.toLowerCase() === 'default') ? [...right, '2XX', '3XX', '4XX'] : right;
}
