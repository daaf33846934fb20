import { describeEveryPage } from './pages.ts';

describeEveryPage('desktop');
