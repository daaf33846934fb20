/** What the consumer of every generator reads from the mock. */
export const expected = {
  list: ['10001-xv-zCTO-xpIT'],
  risk: { passed: true },
  download: '%PDF-, 711 bytes',
  wizard: ['bank', 'login', 'tan', 'tan', 'finish'],
};
