import { describe, expect, it } from 'vitest';
import { readRedoc } from '../../src/reference/redoc.ts';
import { applyEdits, edits } from '../../src/reference/redoc-edits.ts';

const redoc = await readRedoc();

describe('the script of Redoc', () => {
  it('is the one that the edits are made for', () => {
    expect(redoc).not.toContain('cdn.redoc.ly');
    expect(redoc).not.toContain('redoc.colorMode');
    expect(redoc).toContain('const{RedocStandalone,hydrate,init}=');
    expect(redoc).not.toMatch(/export\s*\{/);
  });

  it.each(edits.map(({ reason }, index) => [reason, index]))('once edited, needs no second edit: %s', (_, index) => {
    const edit = edits[index as number];
    expect(() => applyEdits(redoc, edit ? [edit] : [])).toThrow('found 0 places');
  });
});

describe('canary: a script that is another one', () => {
  const edit = { reason: 'A test.', find: /a\d/g, times: 2, replace: 'b' };

  it('is edited where it fits', () => {
    expect(applyEdits('a1 a2 c', [edit])).toBe('b b c');
  });

  it.each(['', 'a1', 'a1 a2 a3'])('"%s" ends the build, with the place to repair', (script) => {
    expect(() => applyEdits(script, [edit])).toThrow(
      /instead of 2 for "A test\." Repair src\/reference\/redoc-edits\.ts/,
    );
  });
});
