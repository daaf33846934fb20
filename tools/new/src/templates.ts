import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../templates/', import.meta.url));
const suffix = '.template';

/**
 * Fills in the files of a template. A file has the same path in the template as in the repository, and the suffix
 * `.template`, so that no tool reads it as code.
 *
 * @param name folder of `templates`
 * @param values of the placeholders, such as `{{name}}`, in texts and paths
 * @returns texts by their paths below the root of the repository
 */
export function renderTemplate(name: string, values: Readonly<Record<string, string>>): Map<string, string> {
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => {
      const path = file.slice(join(folder, name).length + 1, -suffix.length);
      return [fillIn(path, values), fillIn(readFileSync(file, 'utf8'), values)];
    }),
  );
}

/** @throws Error if a name has no value */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The template wants {{${name}}}, and the kind has no such value.`);
    return value;
  });
}
