import { http } from '@google-cloud/functions-framework';
import { receive } from './receive.ts';

http('xs2a', receive);
