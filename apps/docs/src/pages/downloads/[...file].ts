import type { APIRoute, GetStaticPaths } from 'astro';
import { listDownloads, toChecksumFile } from '../../downloads/list.ts';

/** One file for each download, and one with all their checksums. */
export const getStaticPaths: GetStaticPaths = () => {
  const downloads = listDownloads();
  const files = Object.values(downloads).flat();
  return [
    ...files.map(({ path, content }) => ({ params: { file: path }, props: { content } })),
    { params: { file: 'SHA256SUMS' }, props: { content: Buffer.from(toChecksumFile(downloads)) } },
  ];
};

export const GET: APIRoute = ({ props }) => new Response(props.content);
