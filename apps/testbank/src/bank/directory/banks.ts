/**
 * The banks that the Testbank knows. All except the Testbanks of the reference are invented, and cannot be real:
 *
 * - No bank code in Germany, Austria or Switzerland begins with 9.
 * - A BIC whose eighth character is 0 is for tests.
 * - No postal code begins with 00 in Germany, or with 0 in Austria and Switzerland.
 */
import type { Bank, Product } from '../types.ts';

export const allProducts: readonly Product[] = ['verify', 'risk', 'pay', 'connection'];
const readOnly: readonly Product[] = ['verify', 'risk', 'connection'];
const none: readonly Product[] = [];

/** The Testbanks, for API keys of mode Test. */
export const germanTestbank: Bank = {
  bankCode: '88888888',
  bic: 'TESTDE88XXX',
  name: 'Testbank',
  shortName: 'Testbank',
  zipcode: '12345',
  city: 'Teststadt',
  countryId: 'DE',
  isSupported: true,
  products: allProducts,
  isTestbank: true,
  hasTabs: false,
};

export const austrianTestbank: Bank = {
  ...germanTestbank,
  bankCode: '88888',
  bic: 'TESTAT88XXX',
  zipcode: '1234',
  countryId: 'AT',
};

/** The German Testbank by another bank code: the same accounts, behind a login form with tabs. */
export const testbankWithTabs: Bank = { ...germanTestbank, bankCode: '88888889', hasTabs: true };

type Row = readonly [
  bankCode: string,
  bic: string,
  name: string,
  zipcode: string,
  city: string,
  products?: typeof none,
];

const germany: readonly Row[] = [
  ['90010100', 'AUENDE10XXX', 'Auenbank AG', '00101', 'Auenhafen'],
  ['90010200', 'BIRKDE10XXX', 'Birkenbank eG', '00104', 'Birkenau am Steg'],
  ['90020100', 'DEIDDE20XXX', 'Deichbank Nordkante eG', '00112', 'Deichhorn'],
  ['90020200', 'NORKDE20XXX', 'Nordkante Direkt', '00112', 'Deichhorn'],
  ['90030300', 'ELSTDE30XXX', 'Elstertaler Bürgerbank eG', '00121', 'Elsterbruch'],
  ['91040100', 'FALQDE40XXX', 'Falkensteg Privatbank KG', '00123', 'Falkensteg', readOnly],
  ['91040200', 'GINSDE40XXX', 'Ginsterbank AG', '00131', 'Ginsterfeld'],
  ['91050100', 'HEIQDE50XXX', 'Heidekraut Bank eG', '00133', 'Heidloh'],
  ['91050200', 'IGELDE50XXX', 'Igelbank', '00140', 'Stachelroda'],
  ['92060100', 'KIESDE60XXX', 'Kieselbank AG', '00142', 'Kieselgrund'],
  ['92060200', 'LERQDE60XXX', 'Lerchenbank eG', '00155', 'Lerchenwiek'],
  ['92060300', 'LERQDE60UFR', 'Lerchenbank eG, Zweigstelle Ufer', '00156', 'Lerchenufer'],
  ['92070100', 'MOHNDE70XXX', 'Mohnfeld Kreditbank AG', '00161', 'Mohnfeld', readOnly],
  ['92070200', 'MOEWDE70XXX', 'Möwenbank Küste eG', '00163', 'Möwenort'],
  ['93080100', 'NUSSDE80XXX', 'Nussbaum & Söhne Bankhaus', '00171', 'Nusswinkel', readOnly],
  ['93080200', 'OTTEDE80XXX', 'Otterbank Süderfluss eG', '00174', 'Süderfluss'],
  ['93090100', 'PAPPDE90XXX', 'Pappelallee Bank', '00181', 'Pappelrode'],
  ['94010100', 'QUEQDE10XXX', 'Quellbrunner Bank eG', '00183', 'Quellbrunn'],
  ['94020100', 'RABEDE20XXX', 'Rabenhorst Bank AG', '00185', 'Rabenmoor', none],
  ['94030100', 'STEQDE30XXX', 'Sternwarte Bank', '00191', 'Sternwiese'],
  ['95040100', 'TANNDE40XXX', 'Tannenkrug Bank eG', '00193', 'Tannenkrug'],
  ['95050100', 'UHUBDE50XXX', 'Uhubank Digital', '00195', 'Uhlenbüttel'],
  ['96060100', 'WACHDE60XXX', 'Wacholder Bank AG', '00196', 'Wacholderau', none],
  ['97070100', 'ZEISDE70XXX', 'Zeisig Bausparhaus', '00199', 'Zeisigwald', none],
];

const austria: readonly Row[] = [
  ['90110', 'ALPQAT10XXX', 'Almrausch Bank AG', '0110', 'Almgrund'],
  ['90120', 'BERQAT20XXX', 'Bergdohlen Bank eG', '0120', 'Dohlenstein'],
  ['90230', 'ENZIAT30XXX', 'Enzianbank', '0230', 'Enziansee'],
  ['90240', 'GAMSAT40XXX', 'Gamsjoch Landesbank AG', '0240', 'Gamsjoch'],
  ['91350', 'LATSAT50XXX', 'Latschen Bürgerbank eG', '0350', 'Latschenkar'],
  ['91360', 'MURMAT60XXX', 'Murmelbank Direkt', '0360', 'Murmelboden', readOnly],
  ['92470', 'SILBAT70XXX', 'Silberdistel Privatbank', '0470', 'Distelalm', readOnly],
  ['93580', 'ZIRBAT80XXX', 'Zirbenbank AG', '0580', 'Zirbenwald', none],
];

const switzerland: readonly Row[] = [
  ['90101', 'ARVECH10XXX', 'Arvenbank AG', '0101', 'Arvenmatt'],
  ['90202', 'BLAUCH20XXX', 'Blausee Genossenschaftsbank', '0202', 'Blauseeli'],
  ['90303', 'EDELCH30XXX', 'Edelraut Privatbank AG', '0303', 'Edelraut', readOnly],
  ['91404', 'GLOCCH40XXX', 'Glockenbank', '0404', 'Glockenbühl'],
  ['91505', 'LAERCH50XXX', 'Lärchen Bank AG', '0505', 'Lärchegg'],
  ['92606', 'STEICH60XXX', 'Steinbock Bank', '0606', 'Steinbockhorn'],
  ['93707', 'TANNCH70XXX', 'Tannhubel Bank AG', '0707', 'Tannhubel', none],
  ['94808', 'UFERCH80XXX', 'Uferweg Vermögensbank', '0808', 'Uferweg', none],
];

/** All banks, those with tabs too. */
export const banks: readonly Bank[] = [
  germanTestbank,
  testbankWithTabs,
  austrianTestbank,
  ...invented('DE', germany),
  ...invented('AT', austria),
  ...invented('CH', switzerland),
];

function invented(countryId: Bank['countryId'], rows: readonly Row[]): Bank[] {
  return rows.map(([bankCode, bic, name, zipcode, city, products = allProducts]) => ({
    bankCode,
    bic,
    name,
    shortName: name.replace(/,.*| (?:AG|eG|KG)$/g, ''),
    zipcode,
    city,
    countryId,
    isSupported: products.length > 0,
    products,
    isTestbank: false,
    hasTabs: false,
  }));
}
