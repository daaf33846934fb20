import 'reflect-metadata';
import { type ArgumentMetadata, BadRequestException, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { BooksController } from './books.controller.js';

@Module({ controllers: [BooksController] })
class AppModule {}

/** The pipe of Nest takes a missing body for an empty object. */
class Checks extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value === undefined) throw new BadRequestException('A body is required');
    return super.transform(value, metadata);
  }
}

const app = await NestFactory.create(AppModule, { logger: ['error'] });
app.useGlobalPipes(new Checks({ whitelist: true, transform: true }));
const document = new DocumentBuilder()
  .setTitle('Library')
  .setVersion('1.0')
  .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }, 'key')
  .build();
SwaggerModule.setup('api', app, () => SwaggerModule.createDocument(app, document), { ui: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
