// Prints an answer of /api/v1/doctor, read from standard input, as a table. Ends with 1 when a check has failed.
import { readFileSync } from 'node:fs';

const MARKS = { pass: '✓', fail: '✗', unknown: '?' };
const { result, checks } = JSON.parse(readFileSync(0, 'utf8'));
const width = Math.max(...checks.map(({ name }) => name.length));

for (const { name, status, detail, action } of checks) {
  console.log(`${MARKS[status]} ${name.padEnd(width)}  ${detail}`);
  if (action) {
    console.log(`  ${''.padEnd(width)}  → ${action}`);
  }
}
const failed = checks.filter(({ status }) => status === 'fail').length;
console.log(`\n${failed ? `${failed} of ${checks.length} checks failed` : `None of ${checks.length} checks failed`}`);
process.exitCode = result === 'fail' ? 1 : 0;
