/** The only user of API Extractor. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { CommandError } from '@xs2a/tools-lib';
import { codeOf } from './compare.ts';
import type { Entry, PackageEntries } from './entries.ts';
import { statementsOf } from './statements.ts';

/** The declarations use what Node, browsers and ES2022 have. */
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

/**
 * Writes the report of each entry.
 *
 * @returns the reports by the specifiers of entries
 * @throws {CommandError} if declarations are missing or wrong
 */
export async function extractReports(packages: readonly PackageEntries[]): Promise<Map<string, string>> {
  const files = packages.flatMap(({ entries }) => entries.map(({ declarations }) => declarations));
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new CommandError(`${missing}: no such file. Build it with: pnpm build`);
  const folder = await mkdtemp(join(tmpdir(), 'api-reports-'));
  try {
    const reports = new Map<string, string>();
    // Entries of all packages are compiled together: libraries are read once.
    let compilerState: CompilerState | undefined;
    for (const { name, folder: home, entries, generated } of packages) {
      for (const entry of entries) {
        const config = configOf(home, entry, folder);
        compilerState ??= CompilerState.create(config, { additionalEntryPoints: files });
        reports.set(entry.specifier, await reportOf(config, compilerState, entry, generated, name));
      }
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function configOf(home: string, { name, declarations }: Entry, folder: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(home, 'package.json'),
    configObject: {
      projectFolder: home,
      mainEntryPointFilePath: declarations,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: [declarations] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: folder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
}

async function reportOf(
  config: ExtractorConfig,
  compilerState: CompilerState,
  { specifier }: Entry,
  generated: ReadonlySet<string>,
  name: string,
): Promise<string> {
  try {
    Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback: (message) => {
        message.handled = true;
        if (message.logLevel !== ExtractorLogLevel.Error) return;
        throw new Error(message.formatMessageWithLocation(config.projectFolder));
      },
    });
  } catch (error) {
    // What does not compile is an internal error of API Extractor, followed by advice to report it.
    throw new CommandError(`${specifier}: ${(error as Error).message.split('\n')[0]}`);
  }
  const code = codeOf(await readFile(config.reportTempFilePath, 'utf8'));
  return toReport(specifier, withoutGenerated(code, generated), name);
}

/** @returns the code without what is generated from the contract */
export function withoutGenerated(code: string, generated: ReadonlySet<string>): string {
  const removed = statementsOf(code).filter(({ names }) => names.every((name) => generated.has(name)));
  // From the last, so that positions before it stay; with the comments before a statement.
  return removed
    .toReversed()
    .reduce((rest, { node }) => rest.slice(0, node.getFullStart()) + rest.slice(node.getEnd()), code);
}

function toReport(specifier: string, code: string, name: string): string {
  // Comments say which declarations are documented: a matter of their sources.
  const text = code
    .replace(/^ *\/\/.*\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const title = `# Public types of \`${specifier}\``;
  return `${title}\n\nWritten by \`pnpm api\` from the declarations of ${name}. Do not edit.\n\n\`\`\`ts\n${text}\n\`\`\`\n`;
}
