// One stack for all browser specifications; its addresses travel in the environment, since these run in a process of their own.
import { stopTheStack, theStack } from '../stack.mjs';

export default async function setup() {
  const stack = await theStack();
  process.env.E2E_GATEWAY = stack.gateway;
  process.env.E2E_SIMULATOR = stack.simulator;
  process.env.E2E_ISSUER = `http://localhost:${stack.env.SWALLOWTAIL_ISSUER_PORT}`;
  return stopTheStack;
}
