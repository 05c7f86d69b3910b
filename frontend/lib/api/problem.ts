/** One field that needs another look. @see docs/problems.md */
export type FieldError = { pointer: string; code: string; detail?: string; params?: Record<string, string | number> };

export type Problem = { type: string; title: string; status: number; detail?: string; instance?: string; errors?: FieldError[] };

/** The last part of a problem's type: /problems/link-expired is "link-expired". */
export const nameOfProblem = ({ type }: Problem): string => type.split('/').at(-1) ?? 'unexpected';

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'type' in body && 'status' in body;

/** An answer of the api that is not what was asked for. Next shows `digest` to the error page: there it is the trace id. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly digest: string;

  constructor(problem: Problem) {
    super(`${problem.status} ${nameOfProblem(problem)}`);
    this.problem = problem;
    this.digest = problem.instance ?? '';
  }

  static async from(response: Response): Promise<ProblemError> {
    const body: unknown = await response.json().catch(() => undefined);
    return new ProblemError(isProblem(body) ? body : { type: '/problems/unexpected', title: 'Unexpected answer', status: response.status });
  }

  static unreachable(): ProblemError {
    return new ProblemError({ type: '/problems/unavailable', title: 'The api does not answer', status: 503 });
  }
}
