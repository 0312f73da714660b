import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen, type LiveEvent } from './stream';

const frames = (...lines: string[]) => new TextEncoder().encode(lines.join('\n') + '\n\n');
const body = (...chunks: Uint8Array<ArrayBuffer>[]) =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
const answer = (...chunks: Uint8Array<ArrayBuffer>[]) => new Response(body(...chunks), { status: 200 });
const published = frames('id: p-7', 'event: post.published', 'data: {"id":"1","type":"post.published","data":{}}');

function start(fetching: typeof fetch) {
  vi.stubGlobal('fetch', fetching);
  const leaving = new AbortController();
  const events: LiveEvent[] = [];
  const told = { gaps: 0, refused: 0, live: [] as boolean[] };
  const over = listen({
    url: '/stream',
    bearer: { token: () => Promise.resolve('a-token'), refused: () => told.refused++ },
    signal: leaving.signal,
    onEvent: (event) => events.push(event),
    onGap: () => told.gaps++,
    onState: (live) => told.live.push(live),
  });
  return { events, told, stop: () => (leaving.abort(), over) };
}

describe('listening to an instance', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sends the token in a header, and hands on each event', async () => {
    const fetching = vi.fn<typeof fetch>(async () => answer(published));
    const listening = start(fetching);
    await vi.waitFor(() => expect(listening.events).toHaveLength(1));
    await listening.stop();
    const [url, request] = fetching.mock.calls[0]!;
    expect(url).toBe('/stream');
    expect(request?.headers).toMatchObject({ Authorization: 'Bearer a-token', Accept: 'text/event-stream' });
    expect(listening.told.live).toEqual([true, false]);
  });

  it('comes back where it was cut off, and reads all anew only the first time', async () => {
    const fetching = vi.fn<typeof fetch>(async () => answer(published));
    const listening = start(fetching);
    await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(2), 5_000);
    await listening.stop();
    expect(fetching.mock.calls[0]![1]?.headers).not.toHaveProperty('Last-Event-ID');
    expect(fetching.mock.calls[1]![1]?.headers).toMatchObject({ 'Last-Event-ID': 'p-7' });
    expect(listening.told.gaps).toBe(1);
  });

  it('has all read anew after a gap', async () => {
    const listening = start(vi.fn<typeof fetch>(async () => answer(frames('event: stream.gap', 'data: {}'))));
    await vi.waitFor(() => expect(listening.told.gaps).toBeGreaterThanOrEqual(2));
    await listening.stop();
    expect(listening.events).toHaveLength(0);
  });

  it('says so when the token is refused', async () => {
    const listening = start(vi.fn<typeof fetch>(async () => new Response(null, { status: 401 })));
    await vi.waitFor(() => expect(listening.told.refused).toBe(1));
    await listening.stop();
    expect(listening.told.live).toEqual([false]);
  });
});
