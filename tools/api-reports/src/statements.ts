/** Reads TypeScript declarations without their types being resolved. */
// TypeScript 7 has no API for programs.
import ts from 'typescript-5.9';

/** A statement that declares something, or exports it again. */
export interface Statement {
  /** What it declares, as programs import it; `* from 'x'` for a star. */
  readonly names: readonly string[];
  readonly isExported: boolean;
  /** As it is written, without comments before it. */
  readonly text: string;
  readonly node: ts.Statement;
  readonly source: ts.SourceFile;
}

/** @param text of a file, or of the code in a report */
export function statementsOf(text: string): Statement[] {
  const source = ts.createSourceFile('report.d.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((node) => !ts.isImportDeclaration(node))
    .map((node) => ({
      names: namesOf(node),
      isExported: isExported(node),
      text: node.getText(source),
      node,
      source,
    }))
    .filter(({ names }) => names.length > 0);
}

function isExported(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) return true;
  return ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isExportAssignment(node)) return ['default'];
  if (ts.isExportDeclaration(node)) {
    const { exportClause, moduleSpecifier } = node;
    if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text);
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [`* from '${moduleSpecifier.text}'`] : [];
  }
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  if (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node)
  ) {
    return node.name ? [node.name.text] : ['default'];
  }
  return [];
}

/**
 * A node in one notation: without comments, independent of quotes, white space and separators at an end, and without the
 * numbers by which the bundler of declarations tells types of one name apart.
 */
export function normalize(node: ts.Node, source: ts.SourceFile): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, node.getText(source));
  const tokens: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const text =
      kind === ts.SyntaxKind.StringLiteral ? JSON.stringify(scanner.getTokenValue()) : scanner.getTokenText();
    if (text === '}' && /^[;,]$/.test(tokens.at(-1) ?? '')) tokens.pop();
    tokens.push(text === ',' ? ';' : text);
  }
  return tokens
    .join(' ')
    .replace(/[; ]+$/, '')
    .replace(/\$\d+\b/g, '');
}
