import { expect, test } from 'vitest';
import { commentsOfSource } from '../../src/texts/comments.ts';

const source = `
/** One line. */
export const a = '/** no comment */';

export interface B {
  /**
   * Two lines,
   * with code.
   *
   * @param name what it is
   * @param [other] a second one
   * @throws {Error} if it fails
   * @returns {string}
   * @example
   * b('not read');
   */
  b(name: string): void;
}
`;

test('doc comments are texts, each with the line of its beginning and without its tags and examples', () => {
  expect(commentsOfSource('a.ts', source)).toEqual([
    { file: 'a.ts', markdown: 'One line. ', line: 2, keepsLines: true },
    {
      file: 'a.ts',
      markdown: '\nTwo lines,\nwith code.\n\n- what it is\n- a second one\n- if it fails\n- ',
      line: 6,
      keepsLines: true,
    },
  ]);
});
