/** Optional members of inputs: callers may pass `undefined`. Nothing in an answer is `undefined`, so that they stay exact. */
import ts from 'typescript';
import { isInterface, memberOf, nameOf, type Rewrite, rewriter, schemaOf } from './syntax.ts';

const { factory } = ts;

/** The parts of an operation that a caller passes. */
const inputParts = ['parameters', 'requestBody'];

/**
 * @param ids the operations; webhooks are not among them
 * @returns names of the schemas that an input of an operation contains
 */
export function inputSchemas(
  nodes: readonly ts.Node[],
  schemas: readonly ts.PropertySignature[],
  ids: readonly string[],
): Set<string> {
  const types = new Map(schemas.map((schema) => [nameOf(schema), schema]));
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    const name = schemaOf(node);
    if (name === undefined) ts.forEachChild(node, collect);
    else if (!names.has(name)) {
      names.add(name);
      const schema = types.get(name);
      if (schema !== undefined) collect(schema);
    }
  };
  const operations = nodes.find((node) => isInterface(node, 'operations'));
  for (const id of ids) {
    for (const part of inputParts) {
      const input = memberOf(memberOf(operations, id)?.type, part);
      if (input !== undefined) collect(input);
    }
  }
  return names;
}

/** Lets every optional member of a type be `undefined`. */
export const acceptsUndefined: Rewrite = rewriter((node) => {
  if (!ts.isPropertySignature(node) || !node.questionToken || node.type === undefined) return node;
  if (node.type.kind === ts.SyntaxKind.NeverKeyword) return node;
  const members = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
  const type = factory.createUnionTypeNode([...members, factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]);
  return factory.updatePropertySignature(node, node.modifiers, node.name, node.questionToken, type);
});

/**
 * Lets every optional member of an operation's input be `undefined`. The request body as a whole stays exact: the types of
 * openapi-fetch expect it so.
 */
export function withOptionalInput(operation: ts.PropertySignature): ts.PropertySignature {
  const { modifiers, name, questionToken, type } = operation;
  if (type === undefined || !ts.isTypeLiteralNode(type)) return operation;
  const members = type.members.map((member) => {
    if (!inputParts.includes(nameOf(member)) || !ts.isPropertySignature(member) || member.type === undefined) {
      return member;
    }
    return factory.updatePropertySignature(
      member,
      member.modifiers,
      member.name,
      member.questionToken,
      acceptsUndefined(member.type),
    );
  });
  return factory.updatePropertySignature(
    operation,
    modifiers,
    name,
    questionToken,
    factory.createTypeLiteralNode(members),
  );
}
