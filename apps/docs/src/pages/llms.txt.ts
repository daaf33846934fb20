import type { APIRoute } from 'astro';
import { writeIndex } from '../llms/index.ts';

export const GET: APIRoute = () => new Response(writeIndex());
