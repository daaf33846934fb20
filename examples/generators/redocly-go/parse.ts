/** Parses what was generated, with what npm has of Go: gofmt as WebAssembly. */
import { readFile } from 'node:fs/promises';
import { format } from '@wasm-fmt/gofmt';

format(await readFile('generated/client.go', 'utf8'));
