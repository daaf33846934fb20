module.exports = {
  schemaFile: './contract/openapi.json',
  apiFile: './api.ts',
  apiImport: 'api',
  outputFile: './generated/api.ts',
  exportName: 'xs2a',
};
