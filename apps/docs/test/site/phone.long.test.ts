import { describeEveryPage } from './pages.ts';

describeEveryPage('phone');
