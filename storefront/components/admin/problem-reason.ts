import { Problem } from '@/api/problem.ts'

/** Which sentence of `admin.failed` explains a problem. */
export function reasonOf(problem: unknown): { key: 'away' | 'offline' | 'limited' | 'unexpected'; id: string } {
  if (!(problem instanceof Problem)) return { key: 'unexpected', id: '-' }
  const id = problem.requestId ?? String(problem.status)
  if (problem.status === 0) return { key: 'offline', id }
  if (problem.status === 429) return { key: 'limited', id }
  return { key: [502, 503, 504].includes(problem.status) ? 'away' : 'unexpected', id }
}
