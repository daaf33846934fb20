/**
 * Compares two reports of an entry. Known limits: it compares what is written and resolves no type, so that a declaration
 * that is written in another way counts as changed, such as a parameter with another name.
 */
import ts from 'typescript-5.9';
import { normalize, type Statement, statementsOf } from './statements.ts';

/** A difference of an export, or of a type that is not exported and that exports are made of. */
export interface Difference {
  readonly kind: 'removed' | 'changed' | 'extended' | 'added';
  readonly name: string;
  /** Lines that only one of the reports has. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** @param before report of the last release, and @param after of today; code or text of a report */
export function compareReports(before: string, after: string): Difference[] {
  const [old, current] = [byName(codeOf(before)), byName(codeOf(after))];
  const differences: Difference[] = [];
  for (const [name, was] of old) {
    const is = current.get(name);
    if (!is) {
      // Exports that are made of a type change with it when it gets another name.
      if (was.isExported) differences.push({ kind: 'removed', name, before: linesOf(was), after: [] });
      continue;
    }
    const kind = kindOf(was, is);
    if (kind) differences.push({ kind, name, ...differingLines(was, is) });
  }
  for (const [name, is] of current) {
    const isNew = is.isExported && !old.get(name)?.isExported;
    if (isNew) differences.push({ kind: 'added', name, before: [], after: linesOf(is) });
  }
  return differences;
}

/** The code of a report. */
export function codeOf(report: string): string {
  return /```ts\n([\s\S]*?)\n```/.exec(report)?.[1] ?? report;
}

/** All statements that declare a name: overloads of a function, or an interface in parts. */
interface Declaration {
  readonly isExported: boolean;
  readonly statements: readonly Statement[];
}

function byName(code: string): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const statement of statementsOf(code)) {
    for (const name of statement.names) {
      const known = declarations.get(name);
      declarations.set(name, {
        isExported: statement.isExported || !!known?.isExported,
        statements: [...(known?.statements ?? []), statement],
      });
    }
  }
  return declarations;
}

/** @returns nothing if both say the same */
function kindOf(was: Declaration, is: Declaration): 'removed' | 'changed' | 'extended' | undefined {
  if (was.isExported && !is.isExported) return 'removed';
  const [old, current] = [was, is].map(({ statements }) =>
    statements.map(({ node, source }) => normalize(node, source)),
  );
  // `export` is compared above: a type may be exported under its name in a statement of its own.
  if (withoutExport(old) === withoutExport(current)) return undefined;
  return isExtension(was.statements, is.statements) ? 'extended' : 'changed';
}

function withoutExport(texts: readonly string[] | undefined): string {
  return (texts ?? []).map((text) => text.replace(/^export /, '')).join('\n');
}

/** @returns whether everything is still there, and what is new can be left out by programs that do not know it */
function isExtension(was: readonly Statement[], is: readonly Statement[]): boolean {
  const [old, current] = [was.map(partsOf), is.map(partsOf)];
  if (old.length > current.length) return false;
  return old.every((parts, index) => {
    const successor = current[index];
    if (successor === undefined || parts.head !== successor.head) return false;
    // Parameters are given by their positions.
    const isInOrder = parts.members.every(({ text }, position) => text === successor.members[position]?.text);
    if (parts.isOrdered && !isInOrder) return false;
    const known = new Set(parts.members.map(({ text }) => text));
    const kept = successor.members.filter(({ text }) => known.has(text));
    const added = successor.members.filter(({ text }) => !known.has(text));
    return kept.length === parts.members.length && added.every(({ isOptional }) => isOptional);
  });
}

interface Parts {
  /** The declaration without its members. */
  readonly head: string;
  readonly members: readonly { readonly text: string; readonly isOptional: boolean }[];
  readonly isOrdered: boolean;
}

/** Splits a declaration into its members: properties, methods, or the parameters of a function. */
function partsOf({ node, source, text }: Statement): Parts {
  const members = membersOf(node);
  const start = node.getStart(source);
  let head = text;
  // From the last, so that positions before it stay.
  for (const member of members.toReversed()) {
    head = head.slice(0, member.getStart(source) - start) + head.slice(member.getEnd() - start);
  }
  return {
    // What separates members goes with them.
    head: head.replace(/[\s,;]+/g, '').replace(/^export/, ''),
    isOrdered: ts.isFunctionDeclaration(node),
    members: members.map((member) => ({ text: normalize(member, source), isOptional: isOptional(member, node) })),
  };
}

function membersOf(node: ts.Statement): readonly ts.Node[] {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) return node.members;
  if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)) return node.type.members;
  if (ts.isFunctionDeclaration(node)) return node.parameters;
  return [];
}

/** @returns whether programs that do not know a member keep working: they may leave it out, or only receive it */
function isOptional(member: ts.Node, parent: ts.Statement): boolean {
  // Programs make no objects of a class by themselves.
  if (ts.isClassDeclaration(parent)) {
    const flags = ts.getCombinedModifierFlags(member as ts.Declaration);
    return !ts.isConstructorDeclaration(member) && !(flags & ts.ModifierFlags.Abstract);
  }
  if (ts.isParameter(member)) return !!member.questionToken || !!member.dotDotDotToken;
  return (ts.isPropertySignature(member) || ts.isMethodSignature(member)) && !!member.questionToken;
}

function linesOf({ statements }: Declaration): string[] {
  return statements.flatMap(({ text }) => text.split('\n')).map((line) => line.trimEnd());
}

function differingLines(was: Declaration, is: Declaration): Pick<Difference, 'before' | 'after'> {
  const [old, current] = [linesOf(was), linesOf(is)].map((lines) => lines.filter((line) => !/^\s*\/\//.test(line)));
  return {
    before: (old ?? []).filter((line) => !current?.includes(line)),
    after: (current ?? []).filter((line) => !old?.includes(line)),
  };
}
