import { type Contract, type Field, isObject, type Schema, typesOf } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import { byPath, fieldsIn, valuesAt } from './places.ts';
import type { Check } from './subject.ts';

/** A whole number that a double cannot hold, as the answer writes it. */
class LongNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Bounds of formats of OpenAPI. */
const bounds: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
};

/**
 * Whole numbers beyond 2^53 obey their bounds digit by digit: parsers that read them as doubles (RFC 8259, 6) see another
 * number. Without bounds, the contract admits them.
 */
export const checkNumbers: Check = function* ({ answer, json, media, text }, { contract }) {
  if (json === undefined || media?.schema === undefined || !isSuccess(answer.status) || !/\d{16}/.test(text)) return;
  const exact = parseExactly(text);
  for (const [path, fields] of byPath(fieldsIn(contract, media.schema))) {
    const wrong = valuesAt(exact, fields[0].path).find(
      (value) => value instanceof LongNumber && fields.every((field) => isBeyond(contract, field, BigInt(value.text))),
    );
    if (!(wrong instanceof LongNumber)) continue;
    yield {
      rule: 'number',
      place: `${answer.status} /${path}`,
      found: wrong.text,
      expected: 'a number within the documented bounds',
      repair: 'Compute with whole numbers of enough digits, and check their bounds.',
    };
  }
};

function parseExactly(text: string): unknown {
  const exactly = (_: string, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? new LongNumber(context?.source ?? '')
      : value;
  return JSON.parse(text, exactly);
}

/** Whether a number breaks a bound in each schema of its field that admits numbers. */
function isBeyond(contract: Contract, { schema }: Field, value: bigint): boolean {
  const branches = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const schemas: Schema[] = (branches.length === 0 ? [schema] : branches.map((branch) => contract.resolve(branch)))
    .filter(isObject)
    .filter((branch) => typesOf(branch).some((type) => type === 'integer' || type === 'number'));
  return schemas.length > 0 && schemas.every((branch) => breaks(branch, value));
}

function breaks({ format, minimum, maximum }: Schema, value: bigint): boolean {
  const [least, most] = bounds[String(format)] ?? [];
  const isBelow =
    (least !== undefined && value < least) || (Number.isSafeInteger(minimum) && value < BigInt(Number(minimum)));
  return (
    isBelow ||
    (most !== undefined && value > most) ||
    (Number.isSafeInteger(maximum) && value > BigInt(Number(maximum)))
  );
}
