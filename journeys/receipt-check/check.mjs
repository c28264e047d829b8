// node check.mjs PROOF KEYS: what the jose library says of the signed part of a receipt.
import { readFileSync } from 'node:fs';
import { compactVerify, createLocalJWKSet } from 'jose';

const [proofFile, keysFile] = process.argv.slice(2);
const jwt = readFileSync(proofFile, 'utf8').split('~')[0];
const keys = createLocalJWKSet(JSON.parse(readFileSync(keysFile, 'utf8')));
try {
  const { payload, protectedHeader } = await compactVerify(jwt, keys, { algorithms: ['EdDSA'] });
  const said = JSON.parse(new TextDecoder().decode(payload));
  console.log(`${protectedHeader.typ} ${said.number} ${said.receivedAt}`);
} catch (error) {
  console.log(`rejected: ${error.code}`);
  process.exit(1);
}
