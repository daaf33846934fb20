import ts from 'typescript-5.9';

/** The language service behind editors, with one program open. */
export interface Editor {
  write(program: string): void;
  text(): string;
  /** What is shown of the name at a position: its type, and what is said about it. */
  hover(position: number): { type: string; text: string } | undefined;
}

/**
 * Opens a program.
 *
 * @param file its path, next to the packages that it imports; it need not exist
 */
export function createEditor(file: string): Editor {
  let text = '';
  let version = 0;
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return {
    write: (program) => {
      text = program;
      version++;
    },
    text: () => text,
    hover: (position) => {
      const info = service.getQuickInfoAtPosition(file, position);
      return (
        info && {
          type: ts.displayPartsToString(info.displayParts),
          text: ts.displayPartsToString(info.documentation),
        }
      );
    },
  };
}
