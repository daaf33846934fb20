import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/day.ts';
import { snapshotOf } from '../../src/domain/risks/checks/account-snapshot/snapshot.ts';
import { factsOf } from '../../src/domain/risks/checks/fact-sheet/facts.ts';
import { writeAccountSnapshot } from '../../src/files/pdf/account-snapshot.ts';
import { writeFactSheet } from '../../src/files/pdf/fact-sheet.ts';
import { bankOf, type Line, type Written } from '../domain/risks/bank.ts';

const range = { first: '2026-11-01', last: '2026-11-30' };
const snapshot = (written: Written, filters: string[] = []) =>
  writeAccountSnapshot(snapshotOf(bankOf({ range, ...written }), { filters }));

const open = (pdf: Uint8Array) => getDocumentProxy(pdf.slice());

/** The text of each page, with single spaces. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await open(pdf));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

const textOf = async (pdf: Uint8Array) => (await pagesOf(pdf)).join(' ');

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** The elements that a screen reader finds on the first page, in their order. */
async function elementsOf(pdf: Uint8Array): Promise<Node[]> {
  const tree = (await (await (await open(pdf)).getPage(1)).getStructTree()) as Node;
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(tree).filter(({ role }) => role !== undefined);
}

describe('the PDF of an account snapshot', () => {
  it('has the details of the account and each turnover', async () => {
    const lines: Line[] = [
      ['2026-11-02', 2800_00, { counterHolder: 'SPEDITION', purpose: ['LOHN 11/2026'], tags: ['income', 'salary'] }],
      ['2026-11-03', -1436_86, { purpose: ['MIETE'], tags: ['expenditure', 'rent'] }],
      ['2026-11-04', -1_00, { purpose: ['KAUTION'], canceled: true }],
      ['2026-12-01', -5_00, { purpose: ['KINO'], prebooked: true }],
    ];
    const text = await textOf(await snapshot({ opening: -2000_00, lines, account: { overdraftLimit: 1000_00 } }));
    for (const part of [
      'MUSTERMANN, HARTMUT',
      'DE62 8888 8888 0012 3456 78',
      '01.11.2026 bis 30.11.2026',
      'Kontostand am Ende −636,86 €', // -2000.00 + 2800.00 - 1436.86
      'Verfügbar 363,14 €',
      'Eingänge im Zeitraum 2.800,00 €',
      'Ausgänge im Zeitraum −1.436,86 €',
      '01.12.2026 vorgemerkt KINO −5,00 €',
      '04.11.2026 storniert KAUTION −1,00 €',
      '03.11.2026 MIETE Miete −1.436,86 €',
      '02.11.2026 SPEDITION LOHN 11/2026 Lohn und Gehalt 2.800,00 €',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('goes over as many pages as it needs, numbered, with the head of the table on each', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, index): Line => [addDays('2026-11-01', index >> 1), -100 - index, { purpose: [`ZAHLUNG-${index}`] }],
    );
    const pages = await pagesOf(await snapshot({ lines }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(page).toContain('Datum Auftraggeber oder Empfänger, Verwendungszweck Kategorie Betrag');
      expect(page).toContain('Erstellt am 30.11.2026, 14:02 Uhr');
    }
    const payments = pages.join(' ').match(/ZAHLUNG-\d+/g);
    expect(payments).toEqual(lines.map((_, index) => `ZAHLUNG-${59 - index}`));
  });

  it('writes letters of all alphabets of Europe, and a question mark for others', async () => {
    const purpose = ['Straße Ärger, Žółć Łódź', 'Ωμέγα Привет', '漢 🎉', 'a\u0000b'];
    const text = await textOf(await snapshot({ lines: [['2026-11-02', -1_00, { purpose, counterHolder: 'GROẞ' }]] }));
    expect(text).toContain('Straße Ärger, Žółć Łódź Ωμέγα Привет ? ? a b');
    expect(text).toContain('GROẞ');
  });

  it('breaks lines and words that are too long', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
    const holder = 'Freiherr von und zu Überlangenstein '.repeat(8).trim();
    const purpose = [`vor ${word} nach`];
    const pdf = await snapshot({ lines: [['2026-11-02', -1_00, { purpose }]], account: { holder } });
    const { text } = await extractText(await open(pdf), { mergePages: true });
    expect(text.replace(/\s/g, '')).toContain(`vor${word}nach`);
    expect(text.replace(/\s+/g, ' ')).toContain(`Kontoinhaber ${holder.slice(0, 30)}`);
    // The line at the top of the page is shortened.
    expect(text).toMatch(/DE62 8888 8888 0012 3456 78 · Freiherr von [^\n]*…/);
  });

  it('says that there are no turnovers', async () => {
    expect(await textOf(await snapshot({}))).toContain('In diesem Zeitraum gibt es keine Umsätze.');
  });

  it('names the filters, and has no limit of an account that has none', async () => {
    const text = await textOf(await snapshot({ account: { kind: 'savings', iban: '' } }, ['rent', 'my-own']));
    expect(text).toContain('Kategorien Miete, my-own');
    expect(text).not.toContain('Dispositionskredit');
    expect(text).not.toContain('IBAN');
  });

  it('is the same bytes for the same data, and others for other data', async () => {
    const [one, same, other] = await Promise.all([
      snapshot({ opening: 1_00 }),
      snapshot({ opening: 1_00 }),
      snapshot({ opening: 1_01 }),
    ]);
    expect(Buffer.compare(one, same)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });

  it('lets other work have its turn after every ten turnovers', async () => {
    const lines = Array.from({ length: 300 }, (_, index): Line => [addDays('2026-11-01', index % 30), -100 - index]);
    let turns = 0;
    let isWritten = false;
    const count = () => {
      turns += 1;
      if (!isWritten) setImmediate(count);
    };
    setImmediate(count);
    await snapshot({ lines });
    isWritten = true;
    expect(turns).toBeGreaterThanOrEqual(lines.length / 10);
  });

  it('is tagged for screen readers', async () => {
    const lines: Line[] = [['2026-11-02', -5_00, { purpose: ['MIETE'] }]];
    const pdf = await snapshot({ opening: 3_00, lines });
    const document = await open(pdf);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Language: 'de',
      Title: 'Kontoumsätze',
      // 14:02:21 in Berlin
      CreationDate: 'D:20261130130221Z',
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const elements = await elementsOf(pdf);
    const order = elements.map(({ role }) => role).filter((role) => /^(H\d|Table|Figure|P)$/.test(role ?? ''));
    expect(order).toEqual(['H1', 'Table', 'H2', 'Figure', 'H2', 'Table']);
    expect(elements.find(({ role }) => role === 'Figure')?.alt).toBe(
      'Verlauf des Kontostands von 3,00 € am 01.11.2026 bis −2,00 € am 30.11.2026. ' +
        'Niedrigster Stand −2,00 € am 02.11.2026, höchster Stand 3,00 € am 01.11.2026.',
    );
    // The head of the turnovers, and one row.
    const cells = elements.map(({ role }) => role).slice(elements.findLastIndex(({ role }) => role === 'Table') + 1);
    expect(cells).toEqual(['TR', 'TH', 'TH', 'TH', 'TH', 'TR', 'TD', 'TD', 'TD', 'TD']);
  });
});

describe('the PDF of a fact sheet', () => {
  const employer = { counterHolder: 'SPEDITION', counterIban: 'DE18701693100100029394', tags: ['income', 'salary'] };
  const lines: Line[] = [
    ['2026-08-31', 300_00, employer],
    ['2026-09-30', 300_00, employer],
    ['2026-10-30', 300_00, employer],
    ['2026-11-05', -950_00, { tags: ['expenditure', 'rent'] }],
    ['2026-11-16', 21_60, { purpose: ['RUECKLASTSCHRIFT'], tags: ['chargeback'] }],
  ];
  const standingOrders = [
    {
      recipientHolder: 'HAUSVERWALTUNG MUELLER',
      recipientIban: 'DE18701693100100029394',
      recipientBic: 'GENODEF1ALX',
      recipientCountryId: 'DE',
      amount: 500_50,
      currency: 'EUR',
      purpose: 'MIETE',
      frequency: 'm',
      frequencyInterval: 2,
      day: 31,
      startExecution: '2026-12-31',
      endExecution: undefined,
    },
  ] as const;
  const sheet = (written: Written, days = 92) => writeFactSheet(factsOf(bankOf(written), days), '2026-11-30 14:02:21');

  it('has each section of the data', async () => {
    const text = await textOf(await sheet({ lines, standingOrders }));
    for (const part of [
      'Kontoinhaber MUSTERMANN, HARTMUT',
      'Kontostand −28,40 €', // 3 · 300.00 - 950.00 + 21.60
      'Betrachtete Tage 92',
      'Einnahmen 300,00 € 300,00 € 300,00 €',
      'Lohn und Gehalt 300,00 €',
      'Miete 0,00 €',
      'November 2026 21,60 € −950,00 € −928,40 €',
      'August 2026 300,00 € 0,00 € 300,00 €',
      'Buchungstage 5',
      'Davon im Minus 2',
      'Niedrigster Stand −50,00 €',
      'Lohn und Gehalt SPEDITION 30.10.2026, 30.09.2026, 31.08.2026 300,00 €',
      'HAUSVERWALTUNG MUELLER MIETE alle 2 Monate 31.12.2026 −500,50 €',
      '16.11.2026 RUECKLASTSCHRIFT 21,60 €',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says of each section without data that it is empty', async () => {
    const text = await textOf(await sheet({}, 10));
    for (const part of [
      'Kontostand – – –',
      'Keine Einnahmen.',
      'Keine Ausgaben.',
      'Keine regelmäßigen Umsätze.',
      'Keine Daueraufträge.',
      'Keine Rücklastschriften.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is the same bytes for the same data', async () => {
    expect(Buffer.compare(await sheet({ lines }), await sheet({ lines }))).toBe(0);
  });
});
