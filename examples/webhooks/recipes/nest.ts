import { Controller, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { receive } from './receive.ts';

// #region controller
@Controller('webhooks/xs2a')
class WebhooksController {
  @Post()
  receive(@Req() request: Request, @Res() response: Response) {
    return receive(request, response);
  }
}
// #endregion

@Module({ controllers: [WebhooksController] })
class AppModule {}

const app = await NestFactory.create<NestExpressApplication>(AppModule, {
  rawBody: true,
});
// By default, this parser accepts no more than 100 kB.
app.useBodyParser('json', { limit: '1mb' });
await app.listen(Number(process.env.PORT));
