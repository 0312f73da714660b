// Prints an answer of /api/v1/audit-verification, read from standard input, as a table. Ends with 1 when it is not good.
import { readFileSync } from 'node:fs';

const { ok, events, verifiedAt, chains } = JSON.parse(readFileSync(0, 'utf8'));
const columns = ['service', 'instance', 'events', 'signed to', 'stated at', 'result'];
const rows = chains.map((chain) => [
  chain.service,
  chain.instance,
  chain.events,
  chain.checkpointPosition,
  chain.statedAt ? `${chain.statedAt.slice(0, 19)}Z` : '-',
  chain.ok ? 'ok' : `${chain.findings.length + chain.moreFindings} found`,
]);
const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => String(row[i]).length)));
const line = (cells) => cells.map((cell, i) => String(cell).padEnd(widths[i])).join('  ').trimEnd();

console.log([columns, ...rows].map(line).join('\n'));
for (const chain of chains.filter((one) => !one.ok)) {
  console.log(`\n${chain.service} ${chain.instance}`);
  for (const { position, kind, eventId, detail } of chain.findings) {
    console.log(`  ${kind} at ${position ?? 'no position'}${eventId ? `, event ${eventId}` : ''}: ${detail}`);
  }
  if (chain.moreFindings > 0) {
    console.log(`  and ${chain.moreFindings} more`);
  }
}
console.log(`\n${ok ? 'The audit trail is as it was written' : 'THE AUDIT TRAIL WAS CHANGED'}: ${events} events in ${chains.length} chains, ${verifiedAt}`);
process.exitCode = ok ? 0 : 1;
