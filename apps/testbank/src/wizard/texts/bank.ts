/** What the bank says. It speaks German, whatever the language of the wizard. */
export const bankTexts = {
  secondLoginTitle: 'Zweiter Anmeldeschritt',
  secondLogin: 'Bitte geben Sie den Code ein, den Ihre Bank Ihnen gesendet hat.',
  order: 'Auftrag',
  transfer: (amount: string, currency: string, holder: string, iban: string) =>
    `Überweisung von ${amount} ${currency} an ${holder}, ${iban}.`,
  smsSent: 'Ihre Bank hat Ihnen eine TAN per SMS gesendet.',
};
