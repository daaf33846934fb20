/** The order id first, in at most 35 characters that every bank accepts. */
function toPurpose(orderId: string, text: string): string {
  const plain = `${orderId} ${text}`
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
  return plain
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .slice(0, 35)
    .trim();
}

console.log(toPurpose('4711', 'Bücher & Hörbücher, Bestellung vom 12. Mai'));
