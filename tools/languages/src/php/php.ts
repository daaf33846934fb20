import type { Interpreter, Outcome } from '../program.ts';
import { importTool } from '../toolchain.ts';
import { openBridge } from './bridge.ts';

const folder = '/program';

/** What is used of PHP in WebAssembly. */
interface Php {
  mkdir(path: string): void;
  chdir(path: string): void;
  listFiles(path: string): string[];
  readFileAsText(path: string): string;
  unlink(path: string): void;
  runStream(options: { code: string; env: Record<string, string> }): Promise<{
    stdoutText: Promise<string>;
    stderrText: Promise<string>;
    exitCode: Promise<number>;
  }>;
  exit(): void;
}

interface Universal {
  PHP: new (runtime: number) => Php;
  loadPHPRuntime(loader: object, options: object): Promise<number>;
  setPhpIniEntries(php: Php, entries: Record<string, string>): Promise<void>;
}

/** PHP in WebAssembly, with its extension `curl`. */
export async function openPhp(): Promise<Interpreter> {
  const universal = await importTool<Universal>('@php-wasm/universal', 'index.js');
  const build = await importTool<{ getPHPLoaderModule(): Promise<object> }>('@php-wasm/node-8-4', 'index.js');
  const bridge = await openBridge();
  const loader = await build.getPHPLoaderModule();
  const runtime = await universal.loadPHPRuntime(loader, { processId: 1, websocket: bridge.settings });
  const php = new universal.PHP(runtime);
  await universal.setPhpIniEntries(php, { error_reporting: 'E_ALL', display_errors: '0' });
  php.mkdir(folder);
  php.chdir(folder);

  return {
    run: async (program, env = {}) => {
      const response = await php.runStream({ code: program, env: { ...env } });
      const [output, errors, exitCode] = await Promise.all([
        response.stdoutText,
        response.stderrText,
        response.exitCode,
      ]);
      const files = takeFiles(php);
      // A warning is an error: nobody wants it in an example.
      const isFine = exitCode === 0 && errors === '';
      return isFine ? { output, files } : { output, error: errors || `It ended with ${exitCode}.`, files };
    },
    close: async () => {
      php.exit();
      await bridge.close();
    },
  };
}

/** The files that a program has left, which are deleted. */
function takeFiles(php: Php): Outcome['files'] {
  return Object.fromEntries(
    php.listFiles(folder).map((name) => {
      const content = php.readFileAsText(`${folder}/${name}`);
      php.unlink(`${folder}/${name}`);
      return [name, content];
    }),
  );
}
