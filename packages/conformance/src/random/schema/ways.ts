/** Lists the ways in which a value can satisfy a schema, each without keywords that combine schemas. */
import { type Contract, isObject, object, type Schema } from '@xs2a/contract';

/** One way: all of these schemas at once, without references and combinations. */
export type Demands = readonly Schema[];

/** Ways that are followed at most, because their number multiplies. */
const maxWays = 64;

const combining = new Set(['$ref', 'allOf', 'oneOf', 'anyOf', 'if', 'then', 'else', 'dependentSchemas']);

/**
 * The ways to satisfy a schema: a union has one for each branch, a condition one in which it holds and one in which it
 * does not. A way can be impossible, or satisfy two branches of a `oneOf`: a validator has to check its values.
 *
 * @param within references that are being followed, so that a recursive schema ends
 */
export function waysOf(contract: Contract, node: unknown, within: readonly string[] = []): Demands[] {
  if (node === false) return [];
  if (!isObject(node)) return [[]];
  const plain = Object.fromEntries(Object.entries(node).filter(([keyword]) => !combining.has(keyword)));
  let ways: Demands[] = [Object.keys(plain).length === 0 ? [] : [plain]];
  for (const more of combinedWays(contract, node, within)) {
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other])).slice(0, maxWays);
  }
  return ways;
}

/** Lists of ways, of each of which one has to be taken. */
function* combinedWays(contract: Contract, node: Schema, within: readonly string[]): Iterable<Demands[]> {
  const ways = (inner: unknown) => waysOf(contract, inner, within);
  if (typeof node.$ref === 'string') {
    const { $ref } = node;
    yield within.includes($ref) ? [] : waysOf(contract, contract.resolve(node), [...within, $ref]);
  }
  for (const member of listOf(node.allOf)) yield ways(member);
  for (const keyword of ['oneOf', 'anyOf']) {
    if (Array.isArray(node[keyword])) yield listOf(node[keyword]).flatMap(ways);
  }
  if (node.if !== undefined) {
    yield [...ways({ allOf: [node.if, node.then ?? true] }), ...ways({ allOf: [{ not: node.if }, node.else ?? true] })];
  }
  for (const [name, schema] of Object.entries(object(node.dependentSchemas))) {
    yield [...ways({ required: [name], allOf: [schema] }), ...ways({ properties: { [name]: false } })];
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
