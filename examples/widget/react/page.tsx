import { createRoot } from 'react-dom/client';
import { Verification } from './verification.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
createRoot(root).render(<Verification />);
