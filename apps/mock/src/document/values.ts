/** Values that obey the schemas of a document: from its examples, or generated. */
import { alternatives, type Contract, isJson, type MediaType, mergedSchema, object, typesOf } from '@xs2a/contract';
import { sample, sampleBody } from '@xs2a/contract/sample';
import { createValidators, type Validators } from '@xs2a/contract/validators';

export interface Values {
  readonly contract: Contract;
  readonly validators: Validators;
  /** Whether a value is one that a response of this media type may have. */
  fits(media: MediaType, value: unknown): boolean;
  /** The first example that fits, or a generated value; the best there is if none of them fits. */
  valueOf(media: MediaType): unknown;
}

/** Of generated values. */
const seed = 1;

export function createValues(contract: Contract): Values {
  const validators = createValidators(contract.document);
  const known = new WeakMap<MediaType, { readonly value: unknown }>();

  function fits(media: MediaType, value: unknown): boolean {
    const { schema, type } = media;
    // A text is written already: the schema describes what it says.
    const isWritten = typeof value === 'string' && !isJson(type) && !isTextual(contract, media);
    return schema === undefined || isWritten || validators.response(schema, value).length === 0;
  }

  function find(media: MediaType): unknown {
    const { schema, examples } = media;
    const example = examples.find(({ value }) => fits(media, value));
    if (example !== undefined) return example.value;
    if (schema === undefined) return isJson(media.type) ? {} : 'sample';
    const smallest = sampleBody(contract, schema, validators.response, seed);
    return [smallest, ...branchesOf(schema.schema)].find((value) => fits(media, value)) ?? smallest;
  }

  /** Each branch of a union, with its required fields and with all: the smallest value may fit several branches. */
  function branchesOf(node: unknown): unknown[] {
    return alternatives(contract, node).flatMap((branch) => {
      const whole = { ...branch, required: Object.keys(object(branch.properties)) };
      return [sample(contract, branch, seed), sample(contract, whole, seed)];
    });
  }

  return {
    contract,
    validators,
    fits,
    valueOf: (media) => {
      const { value } = known.get(media) ?? { value: find(media) };
      known.set(media, { value });
      return structuredClone(value);
    },
  };
}

/** Whether a schema describes text or bytes, rather than lists, objects or numbers. */
export function isTextual(contract: Contract, { schema }: MediaType): boolean {
  const types = typesOf(mergedSchema(contract, schema?.schema));
  return types.length === 0 || types.includes('string');
}
