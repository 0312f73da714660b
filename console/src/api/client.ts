import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as ConnectionPaths } from './generated/connections-service';
import type { paths as InstagramPaths } from './generated/instagram-service';
import type { paths as TikTokPaths } from './generated/tiktok-service';
import { offline, problemOf } from './problem';

/** Where the bearer token comes from, and who is told when it is no longer believed. */
export interface Bearer {
  token(): Promise<string | null>;
  refused(): void;
}

/** The API behind the gateway. Each call answers its data or throws a ProblemError. */
export function createApi(bearer: Bearer) {
  const authorized: Middleware = {
    async onRequest({ request }) {
      const token = await bearer.token();
      if (token) request.headers.set('Authorization', `Bearer ${token}`);
      return request;
    },
    async onResponse({ response }) {
      if (response.status === 401) bearer.refused();
      if (!response.ok) throw await problemOf(response);
    },
    onError: ({ error }) => (error instanceof TypeError ? offline() : undefined),
  };
  const settings = { baseUrl: location.origin };
  const connections = createClient<ConnectionPaths>(settings);
  const tiktok = createClient<TikTokPaths>(settings);
  const instagram = createClient<InstagramPaths>(settings);
  for (const client of [connections, tiktok, instagram]) client.use(authorized);
  return { connections, tiktok, instagram, bearer };
}

export type Api = ReturnType<typeof createApi>;

/** The data of an answer; refusals were thrown before. */
export async function data<T>(answer: Promise<{ data?: T; error?: unknown }>): Promise<NonNullable<T>> {
  return (await answer).data as NonNullable<T>;
}
