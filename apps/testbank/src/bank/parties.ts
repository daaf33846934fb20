/** Invented people, companies and offices on the other side of turnovers. Their accounts are at invented banks. */
import { banksOf } from './directory/directory.ts';
import { drawOf } from './draw.ts';
import { creditorId, ibanOf } from './iban.ts';

export interface Party {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  /** With which it collects direct debits. */
  readonly creditorId: string;
}

const houseBanks = banksOf('DE').filter((bank) => !bank.isTestbank && bank.isSupported);

function party(holder: string): Party {
  const draw = drawOf(0, 'party', holder);
  const bank = draw.pick(houseBanks, 'bank');
  const accountNumber = `${draw.integer(1, 9, 'first digit')}${draw.digits(9, 'account number')}`;
  return {
    holder,
    iban: ibanOf(bank, accountNumber),
    bic: bank.bic,
    creditorId: creditorId(`0${draw.digits(10, 'creditor')}`),
  };
}

/** The landlord of the examples in the reference. */
export const exampleLandlord: Party = {
  ...party('HAUSVERWALTUNG MUELLER'),
  iban: 'DE18701693100100029394',
  bic: 'GENODEF1ALX',
};

export const landlords = [
  'HAUSVERWALTUNG BRANDNER',
  'WOHNBAU LERCHENWIEK EG',
  'IMMOBILIEN SONNTAGSBERG',
  'HELGA UND KURT AMSELMANN',
].map(party);
export const employers = [
  'AUENWERK MASCHINENBAU GMBH',
  'KLINIKUM ELSTERBRUCH',
  'LICHTHOF VERLAG GMBH',
  'SPEDITION RASCHKE UND ADLER',
  'STADTVERWALTUNG KIESELGRUND',
].map(party);
export const supporters = ['ERIKA AMSELMANN', 'GERDA FICHTELMANN', 'WALTER OSTERKAMP'].map(party);
export const customers = [
  'ARCHITEKTEN HOLM UND PARTNER',
  'BAUSTOFFE KRAENZLE GMBH',
  'CAFE ZEITLOS',
  'DRUCKEREI SCHWARZWEISS',
  'GARTENCENTER KLEEBLATT',
  'HOTEL ZUM ROTEN OTTER',
  'MUSIKSCHULE DREIKLANG',
  'PRAXIS DR. WIESENTHAL',
].map(party);
export const energySuppliers = ['STADTWERKE AUENHAFEN', 'OEKOSTROM DEICHHORN EG', 'REGIOGAS KIESELGRUND GMBH'].map(
  party,
);
export const insurers = ['HEIDEKRAUT VERSICHERUNG AG', 'OTTERSCHUTZ VERSICHERUNG VVAG'].map(party);
export const phoneCompanies = ['FUNKELNETZ MOBIL GMBH', 'WIESELNET TELEKOMMUNIKATION'].map(party);
export const lenders = ['MOHNFELD KREDITBANK AG', 'RATENWERK FINANZ GMBH'].map(party);
export const suppliers = ['GROSSHANDEL NORDKANTE', 'HOLZ UND WERKSTOFF LERCHE KG', 'TECHNIKBEDARF RITTERSPORN'].map(
  party,
);
export const employees = ['MARA TEICHMANN', 'JONAS EHRLICHER'].map(party);
export const gym = party('FITNESSWERK STERNWIESE GMBH');
export const cardCompany = party('KARTENDIENST AUENBANK');
export const childBenefitOffice = party('FAMILIENKASSE DER BUNDESAGENTUR');
export const jobCentre = party('JOBCENTER KIESELGRUND');
export const taxOffice = party('FINANZAMT KIESELGRUND');
export const seizureCreditor = party('OBERGERICHTSVOLLZIEHER DACHS');
export const travelAgency = party('REISEBUERO SONNENWEG GMBH');
export const hotel = party('HOTEL AM UHLENTOR');
