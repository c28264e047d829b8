#!/usr/bin/env bash
# Guess: an X12Parser of node-x12 can be reused; each call answers with the file it was given.
# Found: it keeps what it parsed. The second call answers with both files, as another type without
#        functional groups at its top; a query engine built on it fails from its second query on.
#        Whoever keeps one parser for many payers hands out one payer's remittances with another's.
set -euo pipefail

package=node-x12@1.7.1
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "$package"

cat >run.js <<'JS'
const { X12Parser, X12QueryEngine } = require('node-x12');

const remittance = (payer) =>
  'ISA*00*          *00*          *ZZ*PAYER          *ZZ*AGENCY         *261101*1200*^*00501*000000001*0*T*:~' +
  'GS*HP*PAYER*AGENCY*20261101*1200*1*X*005010X221A1~ST*835*0001~' +
  `N1*PR*${payer}~N1*PE*AGENCY~SE*4*0001~GE*1*1~IEA*1*000000001~`;

const payers = (answer) =>
  (answer.interchanges ?? [answer]).map(
    (interchange) => interchange.functionalGroups[0].transactions[0].segments[0].valueOf(2));

const parser = new X12Parser(true);
for (const payer of ['FIRST', 'SECOND', 'THIRD']) {
  const answer = parser.parse(remittance(payer));
  console.log(`parse ${payer}: ${answer.constructor.name} ${payers(answer).join(',')}`);
}

const engine = new X12QueryEngine(new X12Parser(true));
for (const nth of [1, 2]) {
  try {
    console.log(`query ${nth}: ${engine.query(remittance('FIRST'), 'N102').length} values`);
  } catch (error) {
    console.log(`query ${nth}: ${error.constructor.name}`);
  }
}
JS

expected='parse FIRST: X12Interchange FIRST
parse SECOND: X12FatInterchange FIRST,SECOND
parse THIRD: X12FatInterchange FIRST,SECOND,THIRD
query 1: 2 values
query 2: TypeError'
seen="$(node run.js)"

echo "$package, node $(node --version)"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed; expected:"; echo "$expected"; exit 1; }
