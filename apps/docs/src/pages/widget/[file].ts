import type { APIRoute, GetStaticPaths } from 'astro';
import { listFiles, readFile } from '../../widget/files.ts';

/** The files of the widget: the demo uses its style sheets, and the guide offers all of them. */
export const getStaticPaths: GetStaticPaths = () =>
  listFiles().map(({ name }) => ({ params: { file: name }, props: { content: readFile(name) } }));

export const GET: APIRoute = ({ props }) => new Response(props.content);
