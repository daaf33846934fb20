/** Reading and changing the syntax tree that openapi-typescript returns. */
import ts from 'typescript';

/** Changes a node, or returns it as it is. */
export type Rewrite = <N extends ts.Node>(node: N) => N;

/**
 * @param change gets a node whose children are changed already, and the node as it was
 * @returns a function that changes a tree; it does not change the nodes of the tree itself
 */
export function rewriter(change: (node: ts.Node, before: ts.Node) => ts.Node): Rewrite {
  const transformer: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => change(ts.visitEachChild(node, visit, context), node);
    return visit;
  };
  return (node) => ts.transform<ts.Node>(node, [transformer]).transformed[0] as typeof node;
}

export function isInterface(node: ts.Node, name: string): node is ts.InterfaceDeclaration {
  return ts.isInterfaceDeclaration(node) && node.name.text === name;
}

/** The name of a member, or an empty text if it has none. */
export function nameOf({ name }: ts.TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

/** The member of a type literal. */
export function memberOf(type: ts.Node | undefined, name: string): ts.PropertySignature | undefined {
  if (type === undefined || !(ts.isTypeLiteralNode(type) || ts.isInterfaceDeclaration(type))) return undefined;
  const members: readonly ts.TypeElement[] = type.members;
  return members.filter(ts.isPropertySignature).find((member) => nameOf(member) === name);
}

/** The name of the schema to which `components["schemas"]["Name"]` refers. */
export function schemaOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined || !ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return;
  return literalOf(node.objectType.indexType) === 'schemas' ? literalOf(node.indexType) : undefined;
}

function literalOf(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}
