import type { FieldProblem, ProblemBody } from './shapes.ts'

/** A refusal of the API (`application/problem+json`), or its silence: status 0 and code `network`. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Record<string, unknown>
  readonly errors: FieldProblem[]
  readonly requestId: string | undefined
  readonly retryAfter: number | undefined

  constructor(body: Partial<ProblemBody> & { status: number; code: string }, retryAfter?: number) {
    super(body.detail ?? body.title ?? body.code)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.params = body.params ?? {}
    this.errors = body.errors ?? []
    this.requestId = body.requestId
    this.retryAfter = retryAfter
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null
  const code = body?.code ?? codeOfStatus(response.status)
  return new Problem({ ...body, status: response.status, code }, secondsIn(response.headers.get('retry-after')))
}

export function unreachable(cause: unknown): Problem {
  const problem = new Problem({ status: 0, code: 'network', detail: 'the API could not be reached' })
  problem.cause = cause
  return problem
}

function codeOfStatus(status: number): string {
  if (status === 429) return 'rate_limited'
  return status >= 500 ? 'unavailable' : 'unexpected'
}

function secondsIn(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined
}
