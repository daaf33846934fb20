/** Reads one file with one parser, and prints `{time, memory}`: a process for each, so that none inherits memory. */
import { readFileSync } from 'node:fs';

const [parser = '', file = ''] = process.argv.slice(2);
const parsers: Record<string, () => Promise<(text: string) => unknown>> = {
  ours: async () => {
    const { parse } = await import('../src/input/parse.ts');
    return (text) => parse(text, file);
  },
  'js-yaml': async () => (await import('js-yaml')).load,
  yaml: async () => {
    const { parse } = await import('yaml');
    return (text) => parse(text);
  },
};
const parse = await parsers[parser]?.();
if (parse === undefined) throw new Error(`expected one of ${Object.keys(parsers).join(', ')}, found "${parser}"`);
const text = readFileSync(file, 'utf8');
const before = process.cpuUsage();
parse(text);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ time: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 }));
