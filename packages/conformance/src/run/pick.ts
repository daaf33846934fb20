import { isObject, type Parameter } from '@xs2a/contract';
import type { Derivation } from '../cases/derivation.ts';

/**
 * The id in an answer: by its name, otherwise by its pattern.
 *
 * @param byNameAlone for answers of other resources, where `id` is the id of something else
 */
export function pickId(
  derivation: Derivation,
  body: unknown,
  parameter: Parameter | undefined,
  byNameAlone = false,
): unknown {
  if (!isObject(body) || parameter === undefined) return undefined;
  const fits = (value: unknown) =>
    (typeof value === 'string' || typeof value === 'number') &&
    (parameter.schema === undefined || derivation.validators.text(parameter.schema, String(value)).length === 0);
  const names = [parameter.name, ...(byNameAlone ? [] : ['id', parameter.name.replace(/^.*_/, ''), 'uuid'])];
  const named = names.map((name) => body[name]).find(fits);
  if (named !== undefined || byNameAlone) return named;
  const { pattern, format } = derivation.contract.resolve(parameter.schema?.schema ?? {});
  const isRecognizable = pattern !== undefined || format === 'uuid';
  return isRecognizable ? Object.values(body).find(fits) : pickId(derivation, body.data, parameter);
}
