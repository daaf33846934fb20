import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';

/** Takes the key of the header `X-Api-Key`. */
@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    if (http.getRequest().headers['x-api-key'] === process.env.API_KEY) return true;
    http.getResponse().setHeader('WWW-Authenticate', 'ApiKey');
    throw new UnauthorizedException();
  }
}
