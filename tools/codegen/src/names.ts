import ts from 'typescript';
import { docComment } from './comments.ts';
import { acceptsUndefined, inputSchemas, withOptionalInput } from './optional.ts';
import { isInterface, memberOf, nameOf, rewriter, schemaOf } from './syntax.ts';

const { factory } = ts;

/** Comments of the operations by `operationId`, as Markdown. */
export type OperationTexts = ReadonlyMap<string, string>;

/**
 * Makes the output of openapi-typescript readable where editors and compilers show it:
 *
 * - Every schema is a declaration of its own, so that messages and declarations say `PaymentInput` instead of listing
 *   its fields.
 * - Every operation has its comment in `operations` too, from which a client derives its methods, and every field
 *   without a description has that of its schema.
 * - Optional members of an input accept `undefined`, also under `exactOptionalPropertyTypes`.
 *
 * @param nodes the output
 * @param texts comments of the operations
 */
export function nameSchemas(nodes: readonly ts.Node[], texts: OperationTexts): ts.Node[] {
  const schemas = schemasOf(nodes);
  const inputs = inputSchemas(nodes, schemas, [...texts.keys()]);
  const descriptions = new Map(schemas.map((schema) => [nameOf(schema), commentsOf(schema)]));

  const rewrite = rewriter((node, before) => {
    const name = schemaOf(before);
    if (name !== undefined) return factory.createTypeReferenceNode(name);
    if (!ts.isPropertySignature(node) || !ts.isPropertySignature(before)) return node;
    // The content of an answer is named by its media type, and is not a field.
    const schema = ts.isIdentifier(node.name) ? schemaOf(before.type) : undefined;
    return ts.setSyntheticLeadingComments(node, commentsOf(before) ?? descriptions.get(schema ?? ''));
  });

  const aliases = schemas.map((schema) => {
    const name = nameOf(schema);
    const type = rewrite(schema.type);
    const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
    const alias = factory.createTypeAliasDeclaration(
      exported,
      name,
      undefined,
      inputs.has(name) ? acceptsUndefined(type) : type,
    );
    return ts.setSyntheticLeadingComments(alias, commentsOf(schema));
  });
  const others = nodes.map((node) => {
    if (isInterface(node, 'components')) return rewrite(withMembers(node, withAliases));
    if (isInterface(node, 'operations')) return withMembers(rewrite(node), (member) => toOperation(member, texts));
    return rewrite(node);
  });
  return [...others, ...aliases];
}

type Schema = ts.PropertySignature & { type: ts.TypeNode };

/** The schemas of `components`; none in a contract where `schemas` is `never`. */
function schemasOf(nodes: readonly ts.Node[]): Schema[] {
  const type = memberOf(
    nodes.find((node) => isInterface(node, 'components')),
    'schemas',
  )?.type;
  const members = type && ts.isTypeLiteralNode(type) ? [...type.members] : [];
  return members.filter((member): member is Schema => ts.isPropertySignature(member) && member.type !== undefined);
}

/** `schemas` of `components`, in which every schema is that of its name. */
function withAliases(member: ts.TypeElement): ts.TypeElement {
  if (nameOf(member) !== 'schemas' || !ts.isPropertySignature(member)) return member;
  if (member.type === undefined || !ts.isTypeLiteralNode(member.type)) return member;
  const names = member.type.members.map((schema) => {
    const name = nameOf(schema);
    return factory.createPropertySignature(undefined, name, undefined, factory.createTypeReferenceNode(name));
  });
  return factory.createPropertySignature(undefined, 'schemas', undefined, factory.createTypeLiteralNode(names));
}

/** An operation with its comment. Webhooks are among the operations too, but their payload is not an input. */
function toOperation(member: ts.TypeElement, texts: OperationTexts): ts.TypeElement {
  const text = texts.get(nameOf(member));
  if (text === undefined || !ts.isPropertySignature(member)) return member;
  return ts.setSyntheticLeadingComments(withOptionalInput(member), text === '' ? undefined : [toComment(text)]);
}

function withMembers(
  node: ts.InterfaceDeclaration,
  change: (member: ts.TypeElement) => ts.TypeElement,
): ts.InterfaceDeclaration {
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  return factory.updateInterfaceDeclaration(
    node,
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members.map(change),
  );
}

/**
 * Comments as editors show them best. openapi-typescript writes a description as the tag `@description`, after a line
 * with the format and after `@deprecated`, and indents its paragraphs like code. It repeats the type in `@enum` and
 * `@constant`, and writes an empty text as an example without text.
 */
function commentsOf(node: ts.Node): ts.SynthesizedComment[] | undefined {
  return ts.getSyntheticLeadingComments(node)?.map((comment) => {
    const described = comment.text
      .replace(/\n +\* Format: \S+(?=\n)/, '')
      .replace(/(\n +\* @deprecated)(\n.*)(\n *)$/s, '$2$1$3')
      .replace(/^(\*(?:\n *\*)? )@description /, '$1')
      .replace(/(\n +\*) @description /, '$1$1 ');
    const tags = described.search(/\n +\* @/);
    const end = tags < 0 ? described.length : tags;
    const text =
      described.slice(0, end).replace(/(\n +\*) {5}(?=\S)/g, '$1 ') +
      described.slice(end).replace(/\n +\* @(enum \{\w+\}|constant|example) *(?=\n)/g, '');
    return { ...comment, text };
  });
}

/** A doc comment without the marks of its ends, which belong to its kind. */
function toComment(text: string): ts.SynthesizedComment {
  const body = docComment([text]).slice('/*'.length, -'*/\n'.length);
  return { kind: ts.SyntaxKind.MultiLineCommentTrivia, text: body, pos: -1, end: -1, hasTrailingNewLine: true };
}
