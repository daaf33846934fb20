import type { WizardLanguage } from '@xs2a/client/wizard';

/** Languages of the widget, in the order of the columns below. */
const languages: readonly WizardLanguage[] = ['de', 'en', 'es'];

/**
 * Texts of the widget itself; labels and messages of the forms come from the API. `form:` begins the name of a form,
 * `field:` the label of a field that the API sends without one, and `rule:` the reason why a value is refused, with the
 * limits of the rule as `$1` and `$2`. As one text, the table takes the least space.
 */
const table = new Map(
  `
next|Weiter|Continue|Continuar
back|Zurück|Back|Atrás
abort|Abbrechen|Cancel|Cancelar
retry|Erneut versuchen|Try again|Reintentar
close|Schließen|Close|Cerrar
wait|Bitte warten …|Please wait …|Espere …
lost|Keine Antwort. Bitte Verbindung prüfen.|No answer. Please check your connection.|Sin respuesta. Compruebe su conexión.
failed|Bitte beginnen Sie von vorn.|Please start again.|Empiece de nuevo.
aborted|Abgebrochen.|Canceled.|Cancelado.
finished|Abgeschlossen.|Completed.|Terminado.
short|Das Passwort ist sehr kurz.|The password is very short.|La contraseña es muy corta.
image|Bild der Bank|Image from the bank|Imagen del banco
start|Starten|Start|Iniciar
stop|Anhalten|Stop|Parar
speed|Tempo|Speed|Velocidad
size|Größe|Size|Tamaño
form:bank|Bank wählen|Choose your bank|Elija su banco
form:login|Anmelden|Log in|Iniciar sesión
form:account|Konto wählen|Choose your account|Elija su cuenta
form:tan|TAN eingeben|Enter the TAN|Introduzca el TAN
field:country_id|Land|Country|País
field:bank_code|Bank (Bankleitzahl, BIC, Name)|Bank (bank code, BIC, name)|Banco (código, BIC, nombre)
rule:required|Bitte ausfüllen.|Please fill in.|Rellene este campo.
rule:alpha_num|Nur Buchstaben und Ziffern.|Letters and digits only.|Solo letras y cifras.
rule:between|$1 bis $2 Zeichen.|$1 to $2 characters.|De $1 a $2 caracteres.
rule:digits|$1 Ziffern.|$1 digits.|$1 cifras.
rule:size|$1 Zeichen.|$1 characters.|$1 caracteres.
rule:in|Bitte prüfen.|Please check.|Compruebe este campo.
`
    .split('\n')
    .map((line) => line.split('|'))
    .map(([name = '', ...columns]) => [name, columns]),
);

/** A text by its name; empty if there is none. */
export type Texts = (name: string, ...values: readonly (string | number)[]) => string;

export function createTexts(language: WizardLanguage): Texts {
  const column = languages.indexOf(language);
  return (name, ...values) => {
    const text = table.get(name)?.[column] ?? '';
    return text.replace(/\$(\d)/g, (_, place) => `${values[place - 1] ?? ''}`);
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
