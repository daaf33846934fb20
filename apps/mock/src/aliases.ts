import type { Contract } from './contract.ts';

/**
 * Undocumented spellings of paths, each with the path of the contract that answers it. Clients in the field call them;
 * generated clients never see them.
 */
export function listAliases(contract: Contract): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const alias of item['x-aliases'] ?? []) aliases.set(alias, path);
  }
  return aliases;
}
