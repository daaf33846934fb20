/** Parses what was generated, with what npm has of Java: a parser. */
import { readFile } from 'node:fs/promises';
import { parse } from 'java-parser';

parse(await readFile('generated/Client.java', 'utf8'));
