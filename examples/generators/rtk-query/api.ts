import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
import { authorization, baseUrl } from '../steps.ts';

/** The empty API into which the generated file puts its endpoints. Downloads are files, everything else is JSON. */
export const api = createApi({
  baseQuery: fetchBaseQuery({
    baseUrl,
    headers: { authorization },
    responseHandler: (response) =>
      response.headers.get('content-type')?.includes('json') ? response.json() : response.blob(),
  }),
  endpoints: () => ({}),
});
