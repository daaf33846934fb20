#!/usr/bin/env node
// Plain JavaScript that every Node can parse, so that an old one prints the version it needs instead of a syntax error.
import module from 'node:module';

const needed = [22, 13];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`xs2a-testbank needs Node ${needed.join('.')} or newer, this is ${process.versions.node}.`);
  process.exit(1);
}
// Every start but the first takes two thirds of the time.
module.enableCompileCache();
import('../dist/cli.js');
