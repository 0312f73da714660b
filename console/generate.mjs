// The types of the services' APIs, from the documents that the services are held to.
import { mkdir, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

const target = new URL('./src/api/generated/', import.meta.url);
await mkdir(target, { recursive: true });
for (const service of ['connections-service', 'tiktok-service', 'instagram-service']) {
  const types = await openapiTypescript(new URL(`../docs/openapi/${service}.yaml`, import.meta.url), {
    alphabetize: true,
  });
  await writeFile(new URL(`${service}.ts`, target), astToString(types));
}
