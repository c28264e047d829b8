// Verifies a receipt of Cairn without any code of Cairn: Node alone, no packages.
//
//   node verify-receipt.mjs RECEIPT KEYS [FILE]
//
// RECEIPT  a file with the receipt from the API, or with its proof alone
// KEYS     a file with the key set of /api/v1/receipts/keys (a JSON Web Key Set, RFC 7517)
// FILE     the file that is claimed to have been submitted
//
// A proof is an SD-JWT (RFC 9901): <signed statement>~<disclosure>~. Ends with 1 if any part is not valid.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

class Rejected extends Error {}

function require(holds, what) {
  if (!holds) throw new Rejected(what);
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
  require(parts.length === 3, 'this is not a signed statement');
  const header = json(parts[0]);
  require(header.alg === 'EdDSA', `signed by ${header.alg}, not by EdDSA`);
  require(header.typ === 'cairn-receipt+sd-jwt', `a different kind of statement: ${header.typ}`);
  const key = keySet.keys.find((candidate) => candidate.kid === header.kid);
  require(key, `signed with a key that is not published: ${header.kid}`);
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`, 'ascii');
  const publicKey = createPublicKey({ key, format: 'jwk' });
  const signature = Buffer.from(parts[2], 'base64url');
  require(verify(null, signed, publicKey, signature), 'the signature does not belong to the statement');
  return { kid: header.kid, statement: json(parts[1]) };
}

function detailsOf(disclosure, statement) {
  const [salt, name, value] = json(disclosure);
  const digest = sha256(Buffer.from(disclosure, 'ascii')).toString('base64url');
  require(statement._sd_alg === 'sha-256', `digests by ${statement._sd_alg}, not by sha-256`);
  require(statement._sd.includes(digest), 'the details are not those that were signed');
  require(name === 'details' && salt.length >= 22, 'the disclosure does not contain the details');
  return value;
}

function check(receiptFile, keysFile, documentFile) {
  const parts = proofIn(readFileSync(receiptFile, 'utf8')).split('~');
  require(parts.length === 3 && parts[2] === '', 'this is not a receipt with one disclosure');
  const { kid, statement } = statementOf(parts[0], JSON.parse(readFileSync(keysFile, 'utf8')));
  console.log(`signed by ${statement.iss} with key ${kid}: receipt ${statement.number} of ${statement.receivedAt}`);
  const details = detailsOf(parts[1], statement);
  console.log(`received: version ${details.version} for ${details.requirement}, ${details.bytes} bytes, ${details.mediaType}`);
  if (documentFile) {
    const digest = sha256(readFileSync(documentFile)).toString('hex');
    require(digest === details.sha256, `this is a different file: its SHA-256 is ${digest}`);
    console.log(`this is the file: SHA-256 ${digest}`);
  }
}

const [receiptFile, keysFile, documentFile] = process.argv.slice(2);
if (!receiptFile || !keysFile) {
  console.error('node verify-receipt.mjs RECEIPT KEYS [FILE]');
  process.exit(2);
}
try {
  check(receiptFile, keysFile, documentFile);
} catch (error) {
  console.error(`rejected: ${error.message}`);
  process.exit(1);
}
