import { readFileSync } from 'node:fs';

import ts from 'typescript';

/** The script of a TypeScript file that imports nothing at run time, for a browser to run as it is. */
export function transpile(file: URL): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    removeComments: true,
  };
  return ts
    .transpileModule(readFileSync(file, 'utf8'), { compilerOptions })
    .outputText.replace(/^export \{\};$/m, '');
}
