/** Runs a PHP program with what npm has of PHP: php-wasm, which is PHP as WebAssembly. */
import { createNodeFsMountHandler, loadNodeRuntime } from '@php-wasm/node';
import { PHP } from '@php-wasm/universal';

const php = new PHP(await loadNodeRuntime('8.3', { emscriptenOptions: { processId: 1 } }));
php.mkdir('/client');
await php.mount('/client', createNodeFsMountHandler(process.cwd()));
const { XS2A_BASE_URL = '', XS2A_API_KEY = '' } = process.env;
const { text, errors, exitCode } = await php.run({
  code: `<?php chdir('/client'); require '/client/${process.argv[2]}';`,
  env: { XS2A_BASE_URL, XS2A_API_KEY },
});
console.log(text);
console.error(errors);
process.exit(exitCode);
