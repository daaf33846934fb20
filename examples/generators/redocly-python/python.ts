/** Runs a Python program with what npm has of Python: Pyodide, which is CPython as WebAssembly. */
import { loadPyodide } from 'pyodide';

const python = await loadPyodide();
python.mountNodeFS('/client', process.cwd());
const { XS2A_BASE_URL = 'https://api.xs2a.com', XS2A_API_KEY = '' } = process.env;
python.globals.set('settings', python.toPy({ XS2A_BASE_URL, XS2A_API_KEY }));
await python.runPythonAsync(`
import os, runpy, sys
os.environ.update(settings)
os.chdir('/client')
sys.path[:0] = ['/client', '/client/generated']
runpy.run_path('/client/${process.argv[2]}', run_name='__main__')
`);
