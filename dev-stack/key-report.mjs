// Prints an answer of /api/v1/key-rotation, read from standard input. With --prunable RING it only says by its exit code whether
// the certificate lets every key of the ring but the first go.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const rotation = JSON.parse(readFileSync(0, 'utf8'));
const certificate = rotation.certificate && JSON.parse(rotation.certificate);
const [, mode, ring] = process.argv.slice(1);

if (mode === '--prunable') {
  const first = createHash('sha256').update(ring.split(',')[0]).digest('hex').slice(0, 8);
  process.exit(certificate?.leftOnOtherKeys === 0 && certificate.keyId === first ? 0 : 1);
}

console.log(`Sealed anew with key ${rotation.keyId}: ${rotation.rewrapped} values, ${rotation.startedAt} to ${rotation.finishedAt}\n`);
for (const [column, keys] of Object.entries(certificate.sealed)) {
  const counts = Object.entries(keys).map(([key, count]) => `${key}: ${count}`);
  console.log(`  ${column.padEnd(34)} ${counts.join(', ') || '-'}`);
}
console.log(
  certificate.leftOnOtherKeys === 0
    ? '\nNothing is left of any other key: ./swallowtail keys prune removes them.'
    : `\n${certificate.leftOnOtherKeys} values open with no key of the ring: restore or disconnect them before a key is removed.`,
);
console.log(`Signed by a key derived from ${rotation.proof.signedBy}: ${rotation.proof.signature}`);
process.exitCode = certificate.leftOnOtherKeys === 0 ? 0 : 1;
