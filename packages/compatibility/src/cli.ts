#!/usr/bin/env node
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
