// Checks a receipt of Cairn with nothing of Cairn: Node alone, no package.
//
//   node verify-receipt.mjs RECEIPT KEYS [FILE]
//
// RECEIPT  a file with the receipt as it was answered, or with its proof alone
// KEYS     a file with the key set of /api/v1/receipts/keys (a JSON Web Key Set, RFC 7517)
// FILE     the file that is said to have been handed in
//
// A proof is an SD-JWT (RFC 9901): <signed statement>~<disclosure>~. Ends with 1 if anything in it does not hold.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

class Refuted extends Error {}

function demand(holds, what) {
  if (!holds) throw new Refuted(what);
}

function proofIn(text) {
  const trimmed = text.trim();
  return trimmed.startsWith('{') ? JSON.parse(trimmed).proof : trimmed;
}

function json(base64url) {
  return JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest();
}

function statementOf(jwt, keySet) {
  const parts = jwt.split('.');
  demand(parts.length === 3, 'this is no signed statement');
  const header = json(parts[0]);
  demand(header.alg === 'EdDSA', `signed by ${header.alg}, not by EdDSA`);
  demand(header.typ === 'cairn-receipt+sd-jwt', `a statement of another kind: ${header.typ}`);
  const key = keySet.keys.find((one) => one.kid === header.kid);
  demand(key, `signed with a key that is not published: ${header.kid}`);
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`, 'ascii');
  const publicKey = createPublicKey({ key, format: 'jwk' });
  const signature = Buffer.from(parts[2], 'base64url');
  demand(verify(null, signed, publicKey, signature), 'the signature does not belong to the statement');
  return { kid: header.kid, said: json(parts[1]) };
}

function detailsOf(disclosure, said) {
  const [salt, name, value] = json(disclosure);
  const digest = sha256(Buffer.from(disclosure, 'ascii')).toString('base64url');
  demand(said._sd_alg === 'sha-256', `digests by ${said._sd_alg}, not by sha-256`);
  demand(said._sd.includes(digest), 'the details are not those that were signed');
  demand(name === 'details' && salt.length >= 22, 'the disclosure is not one of details');
  return value;
}

function check(receiptFile, keysFile, paperFile) {
  const parts = proofIn(readFileSync(receiptFile, 'utf8')).split('~');
  demand(parts.length === 3 && parts[2] === '', 'this is no receipt with one disclosure');
  const { kid, said } = statementOf(parts[0], JSON.parse(readFileSync(keysFile, 'utf8')));
  console.log(`signed by ${said.iss} with key ${kid}: receipt ${said.number} of ${said.receivedAt}`);
  const details = detailsOf(parts[1], said);
  console.log(`received: version ${details.version} for ${details.requirement}, ${details.bytes} bytes, ${details.mediaType}`);
  if (paperFile) {
    const digest = sha256(readFileSync(paperFile)).toString('hex');
    demand(digest === details.sha256, `this is another file: its SHA-256 is ${digest}`);
    console.log(`this very file: SHA-256 ${digest}`);
  }
}

const [receiptFile, keysFile, paperFile] = process.argv.slice(2);
if (!receiptFile || !keysFile) {
  console.error('node verify-receipt.mjs RECEIPT KEYS [FILE]');
  process.exit(2);
}
try {
  check(receiptFile, keysFile, paperFile);
} catch (error) {
  console.error(`refuted: ${error.message}`);
  process.exit(1);
}
