// One stack for all judges: other ports and another data folder than a developer's running stack.
// Started as a program, it runs what it is told against one stack: node stack.mjs 'node --test' 'playwright test'
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../swallowtail');
const PORTS = ['GATEWAY', 'CONNECTIONS', 'TIKTOK', 'INSTAGRAM', 'SIMULATOR', 'ISSUER', 'POSTGRES', 'KAFKA'];

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

let running;

/** The stack, started when it is first asked for. */
export const theStack = () => (running ??= startStack());

export const stopTheStack = async () => (await running)?.stop();

async function startStack() {
  const { E2E_STACK: inherited } = process.env;
  const data = inherited ?? (await mkdtemp(join(tmpdir(), 'swallowtail-e2e-')));
  const env = { ...process.env, SWALLOWTAIL_DATA: data };
  const swallowtail = async (...words) => (await run(script, words, { env, maxBuffer: 16e6 })).stdout;
  if (!inherited) {
    for (const part of PORTS) env[`SWALLOWTAIL_${part}_PORT`] = String(await freePort());
    await swallowtail('up', '--background');
  }
  const settings = Object.fromEntries(
    (await readFile(join(data, 'stack.env'), 'utf8'))
      .split('\n')
      .map((line) => line.match(/^(?:export )?([A-Z_]+)=(.*)$/))
      .filter(Boolean)
      .map(([, name, value]) => [name, value.replace(/^['"]|['"]$/g, '')]),
  );
  return {
    env,
    swallowtail,
    settings,
    gateway: `http://localhost:${env.SWALLOWTAIL_GATEWAY_PORT}`,
    kafka: `localhost:${env.SWALLOWTAIL_KAFKA_PORT}`,
    simulator: `http://localhost:${env.SWALLOWTAIL_SIMULATOR_PORT}`,
    async stop() {
      if (inherited) return;
      await swallowtail('down');
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function runAll(commands) {
  const { env } = await theStack();
  try {
    for (const command of commands) {
      const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...env, E2E_STACK: env.SWALLOWTAIL_DATA } });
      process.exitCode ||= status ?? 1;
    }
  } finally {
    await stopTheStack();
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await runAll(process.argv.slice(2));
