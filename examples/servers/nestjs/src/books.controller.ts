import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiSecurity,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Book, BookPage, CreateBook, HttpError, ListBooks, UpdateBook } from './books.dto.js';
import { KeyGuard } from './key.guard.js';

const ApiBookId = () => ApiParam({ name: 'id', schema: { type: 'integer', minimum: 1, maximum: 2147483647 } });

@ApiTags('books')
@ApiSecurity('key')
@ApiUnauthorizedResponse({ type: HttpError })
@ApiBadRequestResponse({ type: HttpError })
@UseGuards(KeyGuard)
@Controller('books')
export class BooksController {
  readonly #books = new Map<number, Book>();
  #lastId = 0;

  @Get()
  @ApiOkResponse({ type: BookPage })
  list(@Query() { page, limit, genre }: ListBooks): BookPage {
    const found = [...this.#books.values()].filter((book) => genre === undefined || book.genre === genre);
    return { items: found.slice((page - 1) * limit, page * limit), total: found.length };
  }

  @Post()
  @ApiCreatedResponse({ type: Book })
  create(@Body() body: CreateBook): Book {
    this.#lastId += 1;
    const book = { ...body, id: this.#lastId, createdAt: new Date().toISOString() };
    this.#books.set(book.id, book);
    return book;
  }

  @Get(':id')
  @ApiBookId()
  @ApiOkResponse({ type: Book })
  @ApiNotFoundResponse({ type: HttpError })
  read(@Param('id', ParseIntPipe) id: number): Book {
    const book = this.#books.get(id);
    if (book === undefined) throw new NotFoundException(`There is no book ${id}`);
    return book;
  }

  @Patch(':id')
  @ApiBookId()
  @ApiOkResponse({ type: Book })
  @ApiNotFoundResponse({ type: HttpError })
  update(@Param('id', ParseIntPipe) id: number, @Body() body: UpdateBook): Book {
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const book = { ...this.read(id), ...changes };
    this.#books.set(id, book);
    return book;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiBookId()
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: HttpError })
  remove(@Param('id', ParseIntPipe) id: number): void {
    this.read(id);
    this.#books.delete(id);
  }
}
