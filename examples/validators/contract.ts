/** The input of every validator, and the form of its findings. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Something that a validator minds. */
export interface Finding {
  /** Name of the rule, or the kind of the error. */
  rule: string;
  /** Pointer to the place. */
  place: string;
  message: string;
}

/** A value of the contract, and the schema that it must match. */
export interface Example {
  place: string;
  /** Pointer to the schema. */
  schema: string;
  value: unknown;
}

type Contract = Record<string, unknown> & { openapi: string };

const folder = `${process.cwd()}/contract/`;

export const contractFile = `${folder}openapi.json`;
export const contractUrl = pathToFileURL(contractFile).href;

/** The contract, read anew: some tools change what they are given. */
export function readContract(): Contract {
  return JSON.parse(readFileSync(contractFile, 'utf8'));
}

export const is30: boolean = readContract().openapi.startsWith('3.0');

export function readExamples(): Example[] {
  return JSON.parse(readFileSync(`${folder}examples.json`, 'utf8'));
}

/** Prints the findings of each check. */
export function report(findings: Record<string, Finding[]>): void {
  console.log(JSON.stringify(findings));
}
