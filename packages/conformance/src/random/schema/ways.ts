/** Turns a schema into the ways in which a value can satisfy it, each without keywords that combine schemas. */
import { type Contract, isObject, object, type Schema } from '@xs2a/contract';

/** One way: all of these schemas at once, none of which refers to or combines others. */
export type Demands = readonly Schema[];

/** More ways than these are not followed: they multiply, and a random choice among so many shows no more. */
const mostWays = 64;

const combining = new Set(['$ref', 'allOf', 'oneOf', 'anyOf', 'if', 'then', 'else', 'dependentSchemas']);

/**
 * The ways to satisfy a schema: a union has one for each branch, a condition one in which it holds and one in which it
 * does not. A way can still be impossible, or satisfy two branches of a `oneOf`; only a validator tells.
 *
 * @param within references that are being followed, so that a schema that leads to itself ends
 */
export function waysOf(contract: Contract, node: unknown, within: readonly string[] = []): Demands[] {
  if (node === false) return [];
  if (!isObject(node)) return [[]];
  const plain = Object.fromEntries(Object.entries(node).filter(([keyword]) => !combining.has(keyword)));
  let ways: Demands[] = [Object.keys(plain).length === 0 ? [] : [plain]];
  for (const more of combinedWays(contract, node, within)) {
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other])).slice(0, mostWays);
  }
  return ways;
}

/** Lists of ways, one of each of which has to be taken. */
function* combinedWays(contract: Contract, node: Schema, within: readonly string[]): Iterable<Demands[]> {
  const of = (inner: unknown) => waysOf(contract, inner, within);
  if (typeof node.$ref === 'string') {
    const { $ref } = node;
    yield within.includes($ref) ? [] : waysOf(contract, contract.resolve(node), [...within, $ref]);
  }
  for (const member of listOf(node.allOf)) yield of(member);
  for (const keyword of ['oneOf', 'anyOf']) {
    if (Array.isArray(node[keyword])) yield listOf(node[keyword]).flatMap(of);
  }
  if (node.if !== undefined) {
    yield [...of({ allOf: [node.if, node.then ?? true] }), ...of({ allOf: [{ not: node.if }, node.else ?? true] })];
  }
  for (const [name, schema] of Object.entries(object(node.dependentSchemas))) {
    yield [...of({ required: [name], allOf: [schema] }), ...of({ properties: { [name]: false } })];
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
