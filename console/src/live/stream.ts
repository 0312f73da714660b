import { createParser } from 'eventsource-parser';
import type { Bearer } from '../api/client';

/** A CloudEvent of the instance's connections or posts. */
export interface LiveEvent {
  id: string;
  type: string;
  subject?: string;
  time?: string;
  data: Record<string, unknown>;
}

export interface Listening {
  url: string;
  bearer: Bearer;
  signal: AbortSignal;
  onEvent(event: LiveEvent): void;
  /** Something may have been missed: what is shown has to be read anew. */
  onGap(): void;
  onState(live: boolean): void;
}

const SHORTEST = 1_000;
const LONGEST = 30_000;
/** The stream says something every 15 s; twice that without a word means that it is broken. */
const SILENCE = 35_000;

/** Listens until it is aborted; comes back by itself, from where it was. */
export async function listen(listening: Listening): Promise<void> {
  const position = { last: '' };
  for (let pause = SHORTEST; !listening.signal.aborted; pause = Math.min(pause * 2, LONGEST)) {
    const heard = await hear(listening, position).catch(() => false);
    listening.onState(false);
    if (heard) pause = SHORTEST;
    await rest(pause * (0.75 + Math.random() / 2), listening.signal);
  }
}

/** One connection; whether it was opened at all. */
async function hear({ url, bearer, signal, onEvent, onGap, onState }: Listening, position: { last: string }) {
  const token = await bearer.token();
  if (!token) return false;
  const quiet = new Watch();
  const answer = await fetch(url, {
    headers: {
      Accept: 'text/event-stream',
      Authorization: `Bearer ${token}`,
      ...(position.last && { 'Last-Event-ID': position.last }),
    },
    signal: AbortSignal.any([signal, quiet.signal]),
  });
  if (answer.status === 401) bearer.refused();
  if (!answer.ok || !answer.body) return false;
  if (!position.last) onGap();
  onState(true);
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (id) position.last = id;
      if (event === 'stream.gap') onGap();
      else if (data) onEvent(JSON.parse(data) as LiveEvent);
    },
  });
  try {
    const text = answer.body.pipeThrough(new TextDecoderStream());
    for await (const chunk of text) {
      quiet.restart();
      parser.feed(chunk);
    }
  } catch {
    // cut off: the caller comes back
  } finally {
    quiet.stop();
  }
  return true;
}

/** Aborts when nothing was heard for too long. */
class Watch {
  private readonly controller = new AbortController();
  private timer = this.start();

  get signal() {
    return this.controller.signal;
  }

  restart() {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  stop() {
    clearTimeout(this.timer);
  }

  private start() {
    return setTimeout(() => this.controller.abort(), SILENCE);
  }
}

const rest = (millis: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
