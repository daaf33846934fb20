/** `format` and the content keywords belong to the data type. */
import type { Shape } from '../../model/shape.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

/** A format whose values are all values of another. */
const wider: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };

export function compareFormats({ walk, here, before, after }: Pair): void {
  for (const keyword of ['format', 'contentEncoding', 'contentMediaType'] as const) {
    const [old, fresh] = [valuesOf(before, keyword), valuesOf(after, keyword)];
    if (old.join() === fresh.join()) continue;
    const accepts = fresh.every((format) => old.includes(format) || old.some((one) => wider[one] === format));
    walk.emit(here, keyword === 'format' && accepts ? 'format-widened' : 'format-changed', {
      pointer: (after.entries.get(keyword) ?? before.entries.get(keyword))?.[0]?.pointer ?? after.pointer,
      subject: `The ${keyword} of \`${labelOf(after.pointer)}\``,
      before: old[0],
      after: fresh[0],
    });
  }
}

function valuesOf(shape: Shape, keyword: string): string[] {
  return [...new Set((shape.entries.get(keyword) ?? []).map(({ raw }) => String(raw)))].sort();
}
