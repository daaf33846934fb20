/** Installs the interpreters, parsers and formatters: what the long tests do first, as a task of its own. */
import { installToolchain } from './toolchain.ts';

await installToolchain();
