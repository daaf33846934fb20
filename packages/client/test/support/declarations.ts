import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from './compile.ts';
import { createFolder, hooks, page, programs } from './programs.ts';

/** Tests the published declarations with a compiler. */
export function testDeclarations(compiler: string): void {
  describe(`with ${compiler}`, () => {
    let folder: string;
    let errors: Compiled['errors'];
    beforeAll(async () => {
      folder = await createFolder();
      ({ errors } = await compile(compiler, folder, programs));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('the declarations and a program of 50 calls compile for Node', () => {
      expect([errors[''], errors.calls]).toEqual([undefined, undefined]);
    });

    test.each(hooks)('hooks that $name compile', ({ name }) => {
      expect(errors[name]).toBeUndefined();
    });

    test('canary: a hook that returns a number does not compile', () => {
      expect(errors['canary: a number as headers']).toContain("Type 'number' is not assignable to type");
    });

    test('canary: the program does not compile when an operation is missing', () => {
      expect(errors['canary: a missing operation']).toContain("Property 'createPayments' does not exist");
    });

    test('the declarations compile for browsers, and with every strict option', async () => {
      expect((await compile(compiler, folder, page.programs, page.options)).errors).toEqual({});
    });
  });
}
