import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEnum, IsInt, IsISBN, IsString, Length, Max, MaxLength, Min, ValidateIf } from 'class-validator';

export enum Genre {
  Novel = 'novel',
  Poetry = 'poetry',
  Science = 'science',
}

/** `IsOptional` would let `null` pass as well, which the document does not admit. */
const MayBeMissing = () => ValidateIf((_, value) => value !== undefined);

/** A number as it stands in an address; any other text stays a text, which `IsInt` refuses. */
const FromQuery = () =>
  Transform(({ value }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value));

export class CreateBook {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'The Periodic Table' })
  @IsString()
  @Length(1, 200)
  title!: string;

  @ApiProperty({ enum: Genre, enumName: 'Genre' })
  @IsEnum(Genre)
  genre!: Genre;

  @ApiProperty({ type: 'integer', minimum: 1450, maximum: 2100, example: 1975 })
  @IsInt()
  @Min(1450)
  @Max(2100)
  year!: number;

  @ApiPropertyOptional({ maxLength: 500 })
  @MayBeMissing()
  @IsString()
  @MaxLength(500)
  notes?: string;

  @ApiPropertyOptional({ pattern: '^97[89]\\d{10}$', example: '9780805210415' })
  @MayBeMissing()
  @IsISBN(13)
  isbn?: string;
}

export class UpdateBook extends PartialType(CreateBook, { skipNullProperties: false }) {}

export class Book extends CreateBook {
  @ApiProperty({ type: 'integer', minimum: 1 })
  id!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class ListBooks {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10000, default: 1 })
  @MayBeMissing()
  @FromQuery()
  @IsInt()
  @Min(1)
  @Max(10000)
  page: number = 1;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, default: 20 })
  @MayBeMissing()
  @FromQuery()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;

  @ApiPropertyOptional({ enum: Genre, enumName: 'Genre' })
  @MayBeMissing()
  @IsEnum(Genre)
  genre?: Genre;
}

export class BookPage {
  @ApiProperty({ type: [Book] })
  items!: Book[];

  @ApiProperty({ type: 'integer', minimum: 0 })
  total!: number;
}

/** The errors of Nest itself. */
export class HttpError {
  @ApiProperty({ type: 'integer' })
  statusCode!: number;

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })
  message!: string | string[];

  @ApiPropertyOptional()
  error?: string;
}
