const headers = {
  Authorization: `Basic ${btoa(`api:${process.env.XS2A_API_KEY}`)}`,
};

const items: unknown[] = [];
for (let page = 1; ; page++) {
  const response = await fetch(
    `${process.env.XS2A_BASE_URL}/v1/bankcodes/all?page=${page}`,
    { headers },
  );
  const { data, last_page } = (await response.json()) as {
    data: unknown[];
    last_page: number;
  };
  items.push(...data);
  if (data.length === 0 || page >= last_page) break;
}
console.log(items.length);
