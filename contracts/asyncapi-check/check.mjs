// Usage: node check.mjs PATH-OF-ASYNCAPI-DOCUMENT
// Exit code 0: valid. 1: invalid, every error is printed with its line. 2: wrong usage.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from '@asyncapi/parser';

const ERROR = 0;

if (process.argv.length !== 3) {
  console.error('usage: node check.mjs PATH-OF-ASYNCAPI-DOCUMENT');
  process.exit(2);
}

// References to the schema files are relative to the document, so its full path is the base.
const file = path.resolve(process.argv[2]);
const { document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file });
const errors = diagnostics.filter((diagnostic) => diagnostic.severity === ERROR);

for (const { message, path: pointer, range } of errors) {
  console.error(`${path.basename(file)}:${range.start.line + 1}: ${message} (at ${pointer.join('.')})`);
}
if (errors.length > 0 || document === undefined) {
  console.error(`${errors.length} error(s)`);
  process.exit(1);
}
console.log(`valid: ${document.allMessages().all().length} messages on ${document.allChannels().all().length} channels`);
