import type { APIRoute } from 'astro';
import { writeGuides } from '../llms/index.ts';

export const GET: APIRoute = () => new Response(writeGuides());
