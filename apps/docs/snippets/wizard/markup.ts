import { parseMarkup } from '@xs2a/client/wizard';

const texts = [
  'Bitte lesen Sie die [Hinweise|link::https://www.example.com/hinweise].',
  'Anmeldung [Warum ist das sicher?|dialog::Ihre Zugangsdaten werden verschlüsselt.]',
  'PIN [tooltip|Die PIN Ihres Online-Bankings]',
];
for (const text of texts) console.log(parseMarkup(text));
