import { describe, expect, test } from 'vitest';
import { compareReports } from '../src/compare.ts';

const kinds = (before: string, after: string) =>
  compareReports(before, after).map(({ kind, name }) => `${kind} ${name}`);

describe('compareReports', () => {
  test.each([
    {
      name: 'a new export is added',
      before: 'export type A = 1;',
      after: 'export type A = 1;\nexport type B = 2;',
      want: ['added B'],
    },
    {
      name: 'an export that is gone is removed',
      before: 'export type A = 1;\nexport type B = 2;',
      after: 'export type A = 1;',
      want: ['removed B'],
    },
    {
      name: 'a type that is no longer exported is removed',
      before: 'export interface A {\n  x: B;\n}\nexport interface B {}',
      after: 'export interface A {\n  x: B;\n}\ninterface B {}',
      want: ['removed B'],
    },
    {
      name: 'a hidden type that gets exported is added',
      before: 'interface B {}',
      after: 'export interface B {}',
      want: ['added B'],
    },
    {
      name: 'another type of a property is changed',
      before: 'export interface A {\n  x: string;\n}',
      after: 'export interface A {\n  x: number;\n}',
      want: ['changed A'],
    },
    {
      name: 'a property that must be given is changed',
      before: 'export interface A {\n  x: string;\n}',
      after: 'export interface A {\n  x: string;\n  y: string;\n}',
      want: ['changed A'],
    },
    {
      name: 'a property that may be left out is extended',
      before: 'export interface A {\n  x: string;\n}',
      after: 'export interface A {\n  x: string;\n  y?: string;\n}',
      want: ['extended A'],
    },
    {
      name: 'an optional property of a type literal is extended',
      before: 'export type A = {\n  x: string;\n};',
      after: 'export type A = {\n  w?: string;\n  x: string;\n};',
      want: ['extended A'],
    },
    {
      name: 'a property that is gone is changed, also if another is new',
      before: 'export interface A {\n  x?: string;\n}',
      after: 'export interface A {\n  y?: string;\n}',
      want: ['changed A'],
    },
    {
      name: 'another base is changed',
      before: 'export interface A extends B {}',
      after: 'export interface A extends C {}',
      want: ['changed A'],
    },
    {
      name: 'a method of a class is extended',
      before: 'export class A {\n  x(): void;\n}',
      after: 'export class A {\n  x(): void;\n  y(): void;\n}',
      want: ['extended A'],
    },
    {
      name: 'an abstract method of a class is changed',
      before: 'export abstract class A {\n  x(): void;\n}',
      after: 'export abstract class A {\n  x(): void;\n  abstract y(): void;\n}',
      want: ['changed A'],
    },
    {
      name: 'another constructor is changed',
      before: 'export class A {\n  constructor(x: string);\n}',
      after: 'export class A {\n  constructor(x: string, y?: string);\n}',
      want: ['changed A'],
    },
    {
      name: 'a parameter that may be left out is extended',
      before: 'export function f(x: string): void;',
      after: 'export function f(x: string, y?: number): void;',
      want: ['extended f'],
    },
    {
      name: 'a parameter that must be given is changed',
      before: 'export function f(x: string): void;',
      after: 'export function f(x: string, y: number): void;',
      want: ['changed f'],
    },
    {
      name: 'an optional parameter before the others is changed',
      before: 'export function f(x?: string): void;',
      after: 'export function f(y?: number, x?: string): void;',
      want: ['changed f'],
    },
    {
      name: 'another result is changed',
      before: 'export function f(x: string): void;',
      after: 'export function f(x: string): string;',
      want: ['changed f'],
    },
    {
      name: 'an overload after the others is extended',
      before: 'export function f(x: string): void;',
      after: 'export function f(x: string): void;\nexport function f(x: number): void;',
      want: ['extended f'],
    },
    {
      name: 'an overload that is gone is changed',
      before: 'export function f(x: string): void;\nexport function f(x: number): void;',
      after: 'export function f(x: string): void;',
      want: ['changed f'],
    },
    {
      name: 'one more member of a union is changed',
      before: "export type A = 'x';",
      after: "export type A = 'x' | 'y';",
      want: ['changed A'],
    },
    {
      name: 'a hidden type that exports are made of is changed',
      before: 'export type A = B;\ntype B = 1;',
      after: 'export type A = B;\ntype B = 2;',
      want: ['changed B'],
    },
    {
      name: 'a hidden type that is gone changes the exports that were made of it',
      before: 'export type A = B;\ntype B = 1;',
      after: 'export type A = 1;',
      want: ['changed A'],
    },
    {
      name: 'a star that is gone is removed',
      before: "export * from '@xs2a/types';",
      after: '',
      want: ["removed * from '@xs2a/types'"],
    },
    {
      name: 'a constant of another type is changed',
      before: 'const version: string;\nexport { version }',
      after: 'const version: number;\nexport { version }',
      want: ['changed version'],
    },
    {
      name: 'quotes, white space, comments and numbers of the bundler say nothing',
      before: "// @public\nexport type A = {\n    x: 'y', z: B$1\n};",
      after: 'export type A = { /* text */ x: "y"; z: B; };',
      want: [],
    },
  ])('$name', ({ before, after, want }) => {
    expect(kinds(before, after)).toEqual(want);
  });

  test('shows the lines that differ', () => {
    const before = 'export interface A {\n  w: 1;\n  x: string;\n}';
    const after = 'export interface A {\n  w: 1;\n  x: number;\n}';
    expect(compareReports(before, after)).toEqual([
      { kind: 'changed', name: 'A', before: ['  x: string;'], after: ['  x: number;'] },
    ]);
  });

  test('reads the code of a report', () => {
    const report = (code: string) => `# Public types\n\nText.\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
    expect(kinds(report('export type A = 1;'), report('export type A = 2;'))).toEqual(['changed A']);
    expect(kinds('', report('export type A = 2;'))).toEqual(['added A']);
  });
});
