const credentials = btoa(`api:${process.env.XS2A_API_KEY}`);
const response = await fetch(`${process.env.XS2A_BASE_URL}/v1/version`, {
  headers: { Authorization: `Basic ${credentials}` },
});
console.log(response.status, await response.json());
