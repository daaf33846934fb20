import type { WizardLanguage } from '@xs2a/client/wizard';

/** Languages of the widget, in the order of the columns below. */
const languages: readonly WizardLanguage[] = ['de', 'en', 'es'];

/**
 * Texts of the widget itself; labels and messages of the forms come from the API. `field:` begins the label of
 * a field that the API sends without one, and `rule:` the reason why a value is refused, with the limits of the rule as
 * `$1` and `$2`. As one text, the table takes the least space.
 */
const table = `
next|Weiter|Continue|Continuar
back|Zurück|Back|Atrás
cancel|Abbrechen|Cancel|Cancelar
retry|Erneut versuchen|Try again|Reintentar
close|Schließen|Close|Cerrar
wait|Bitte warten|Please wait|Espere
lost|Keine Verbindung.|No connection.|Sin conexión.
failed|Bitte neu beginnen.|Please start again.|Empiece de nuevo.
abort|Abgebrochen.|Canceled.|Cancelado.
finish|Abgeschlossen.|Completed.|Terminado.
short|Passwort sehr kurz.|Password very short.|Contraseña muy corta.
image|Bild|Image|Imagen
start|Starten|Start|Iniciar
stop|Anhalten|Stop|Parar
speed|Tempo|Speed|Velocidad
size|Größe|Size|Tamaño
field:country_id|Land|Country|País
field:bank_code|Bank (BLZ, BIC, Name)|Bank (code, BIC, name)|Banco (código, BIC, nombre)
rule:required|Bitte ausfüllen.|Please fill in.|Rellene.
rule:alpha_num|Nur Buchstaben und Ziffern.|Only letters and digits.|Solo letras y cifras.
rule:between|$1 bis $2 Zeichen.|$1 to $2 characters.|De $1 a $2 caracteres.
rule:digits|$1 Ziffern.|$1 digits.|$1 cifras.
rule:in|Bitte prüfen.|Please check.|Compruebe.
`
  .split('\n')
  .map((line) => line.split('|'));

/** A text by its name; empty if there is none. */
export type Texts = (name: string, ...values: readonly (string | number)[]) => string;

export function createTexts(language: WizardLanguage): Texts {
  const column = languages.indexOf(language) + 1;
  return (name, ...values) => {
    const text = table.find((row) => row[0] === name)?.[column] ?? '';
    return text.replace(/\$(\d)/g, (_, place) => (values[place - 1] ?? '') as string);
  };
}

export function isLanguage(language: unknown): language is WizardLanguage {
  return languages.includes(language as WizardLanguage);
}

/** @param rule as it is written in `validation`: `between:4,40` */
export function messageOf(texts: Texts, rule = ''): string {
  const [name = '', limits = ''] = rule.split(':');
  return texts(`rule:${name}`, ...limits.split(',')) || texts('rule:in');
}
