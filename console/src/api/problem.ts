import type { Problem } from './types';

/** A call that was refused or never arrived; `code` is one of the API's, or `offline`. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }

  get code(): string {
    return this.problem.code;
  }

  /** Whether the same call may succeed in a while without anybody doing anything. */
  get mayPass(): boolean {
    return this.problem.retryable === true || this.code === 'offline';
  }
}

export const offline = () => new ProblemError({ code: 'offline', title: 'Offline', status: 0, retryable: true });

/** Reads a refusal; one without a problem in it (a proxy's page) becomes one. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return new ProblemError(
    isProblem
      ? (body as Problem)
      : { code: 'unknown', title: response.statusText, status: response.status, retryable: response.status >= 500 },
  );
}

export const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError({ code: 'unknown', title: 'Unknown', status: 0, retryable: false });
