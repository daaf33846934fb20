import { importTool } from '../toolchain.ts';

/** A token of the syntax tree. */
interface Token {
  image: string;
  startLine: number;
}

/** A node of the syntax tree, as java-parser makes it. */
export interface Node {
  name: string;
  children: Record<string, (Node | Token)[]>;
}

/**
 * Parses a file of Java.
 *
 * @throws {Error} with the place and what is wrong
 */
export async function parseJava(program: string): Promise<Node> {
  const { parse } = await importTool<{ parse(program: string): Node }>('java-parser', 'src/index.js');
  return parse(program);
}

/** All nodes of a kind below a node, in their order; those inside of one of them are left out. */
export function findNodes(node: Node, name: string): Node[] {
  if (node.name === name) return [node];
  return children(node).flatMap((child) => findNodes(child, name));
}

/** The only node below another one that has more than one child, or is of one of the kinds. */
export function unwrap(node: Node, kinds: readonly string[]): Node {
  const inside = Object.values(node.children).flat();
  const [only] = inside;
  if (kinds.includes(node.name) || inside.length !== 1 || only === undefined || !isNode(only)) return node;
  return unwrap(only, kinds);
}

/** The nodes that are named so, of the direct children. */
export function nodesOf(node: Node | undefined, name: string): Node[] {
  return (node?.children[name] ?? []).filter(isNode);
}

/** The texts of the tokens that are named so, of the direct children. */
export function tokensOf(node: Node | undefined, name: string): string[] {
  return (node?.children[name] ?? []).filter((child) => !isNode(child)).map((token) => (token as Token).image);
}

/** The text of the first token, and its line, for messages. */
export function placeOf(node: Node): string {
  const tokens = Object.values(node.children)
    .flat()
    .map((child) => (isNode(child) ? placeOf(child) : `line ${child.startLine}`));
  return tokens[0] ?? 'an unknown line';
}

function children(node: Node): Node[] {
  return Object.values(node.children).flat().filter(isNode);
}

function isNode(child: Node | Token): child is Node {
  return 'children' in child;
}
