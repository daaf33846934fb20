/** What the client would do without `cache: 'no-store'`. */
export default async function Page() {
  const response = await fetch(`${process.env.API}/v1/payments/xp_1`);
  const { payment_status } = await response.json();
  return <p>{`status ${payment_status}`}</p>;
}
