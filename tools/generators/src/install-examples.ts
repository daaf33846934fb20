/** Installs the examples of generators: what the long tests do first, as a task of its own. */
import { installExamples } from './install.ts';

await installExamples();
