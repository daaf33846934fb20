#!/usr/bin/env node
// Plain JavaScript that every Node can parse, so that an old one prints the version it needs instead of a syntax error.
import module from 'node:module';
import v8 from 'node:v8';

const needed = [22, 13];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`xs2a-mock needs Node ${needed.join('.')} or newer, this is ${process.versions.node}.`);
  process.exit(1);
}
// A mock runs all day next to an editor and a browser, so low memory matters more than maximum speed. By default, V8
// would reserve 64 MB for short-lived data once the contract is compiled, and let garbage double the rest.
v8.setFlagsFromString('--semi-space-growth-factor=1');
v8.setFlagsFromString('--heap-growing-percent=30');
// Every start but the first takes two thirds of the time.
module.enableCompileCache();
import('../dist/cli.js');
