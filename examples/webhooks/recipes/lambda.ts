import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { receiveRequest } from './receive.ts';

export async function handler(event: APIGatewayProxyEventV2) {
  const encoding = event.isBase64Encoded ? 'base64' : 'utf8';
  const body = Buffer.from(event.body ?? '', encoding);
  const headers = event.headers as Record<string, string>;
  const init = { method: 'POST', headers, body };
  const answer = await receiveRequest(new Request('https://lambda', init));
  return { statusCode: answer.status };
}
