/** Writes what the programs of guides print: `node test/record.ts <guide>…`, or of all guides. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snippets } from '../src/home.ts';
import { listPrograms, outputOf } from './snippets/files.ts';
import { SnippetRunner } from './snippets/run.ts';

const wanted = process.argv.slice(2).map((name) => `${name}/`);
const programs = listPrograms().filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
const runner = await SnippetRunner.start();
for (const program of programs) {
  try {
    const output = await runner.run(join(snippets, program));
    if (output === undefined) console.error(`${program}: not recorded, there is no curl on this machine`);
    else await writeFile(join(snippets, outputOf(program)), output);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
await runner.close();
console.log(`${programs.length} programs run; read the outputs before you keep them`);
