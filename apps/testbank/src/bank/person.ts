/** Who a user name is. */
import { germanTestbank } from './directory/banks.ts';
import { type Draw, drawOf } from './draw.ts';
import type { Bank, Login } from './types.ts';

const lastNames = [
  'ACHTERBERG',
  'BIRKNER',
  'DROSTE',
  'EHRLICHER',
  'FINKENRATH',
  'GRÜNWALD',
  'HOLLÄNDER',
  'IMHOFF',
  'JASPERS',
  'KÖNIGER',
  'LINDEMANN',
  'MÖLLENKAMP',
  'NEUBERT',
  'OSTERKAMP',
  'PFÄNDER',
  'QUANDTNER',
  'ROSENBAUM',
  'SCHÖNFELDER',
  'TIMMERMANN',
  'UHLENBROCK',
  'VOGELSANG',
  'WEISSGERBER',
  'ZIEGENHAGEN',
];
const firstNames = [
  'ANNA',
  'BENEDIKT',
  'CLARA',
  'DAVID',
  'ELENA',
  'FELIX',
  'GRETA',
  'HANNES',
  'IDA',
  'JÖRG',
  'KATHARINA',
  'LENNART',
  'MARIA',
  'NILS',
  'OLGA',
  'PAUL',
  'RÜDIGER',
  'SOPHIE',
  'THERESA',
  'ULRICH',
  'VERA',
  'WIEBKE',
  'YASEMIN',
];

/** Holder of the accounts, as banks write it: `MUSTERMANN, HARTMUT`. */
export function holderOf({ seed, userName, profile }: Login): string {
  if (profile.holder !== null) return profile.holder;
  const { lastName, firstName } = nameOf(userName) ?? inventedName(seed, userName);
  return profile.kind === 'business' ? `${lastName} HANDELS GMBH` : `${lastName}, ${firstName}`;
}

/** The name within a user name such as `hartmut.mustermann` or `erika.musterfrau@example.com`. */
function nameOf(userName: string): { lastName: string; firstName: string } | undefined {
  const [local = ''] = userName.split('@');
  const words = local.replace(/\d+$/, '').split(/[ ._]+/);
  if (words.length < 2 || !words.every((word) => /^\p{L}[\p{L}'-]+$/u.test(word))) return undefined;
  const [lastName = '', ...firstNames] = words.reverse().map((word) => word.toUpperCase());
  return { lastName, firstName: firstNames.reverse().join(' ') };
}

function inventedName(seed: number, userName: string): { lastName: string; firstName: string } {
  const draw = drawOf(seed, 'person', userName);
  return { lastName: draw.pick(lastNames, 'last name'), firstName: draw.pick(firstNames, 'first name') };
}

/** The bank that keeps the accounts: the Testbank with tabs shows those of the German Testbank. */
export function issuerOf(bank: Bank): Bank {
  return bank.hasTabs ? germanTestbank : bank;
}

/** Numbers for what a login shows. */
export function drawOfLogin({ seed, bank, userName }: Login): Draw {
  const { bankCode, countryId } = issuerOf(bank);
  return drawOf(seed, countryId, bankCode, userName);
}

/** The bank user of the examples in the reference. */
export function isExampleUser({ bank, userName }: Login): boolean {
  return bank.isTestbank && userName === 'hartmut.mustermann';
}

/** Logins with the same text get the same accounts and turnovers, before anything was booked on top. */
export function identityOf(login: Login): string {
  const { seed, bank, userName, profile } = login;
  const identity = identities.get(login) ?? JSON.stringify([seed, bank.countryId, bank.bankCode, userName, profile]);
  identities.set(login, identity);
  return identity;
}

/** A login is asked for it several times. */
const identities = new WeakMap<Login, string>();
