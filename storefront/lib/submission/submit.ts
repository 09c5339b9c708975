// Sending what a public form holds, together with how it was filled in, and doing by itself what the API asks of a form:
// to wait because it came too soon, or to prove its effort because too many come.
import { Problem } from '../../api/problem.ts'

export type FormFacts = { token?: string; website?: string; proof?: string }

type Submission<Reply> = {
  post: (form: FormFacts) => Promise<Reply>
  form: FormFacts
  wait: (milliseconds: number) => Promise<void>
  prove: (challenge: string, difficulty: number) => Promise<string>
}

/** A second challenge is for a proof that came late; nothing is asked of a form more often. */
const patience = 3

export async function submit<Reply>({ post, form, wait, prove }: Submission<Reply>): Promise<Reply> {
  let facts = form
  for (let tries = 0; ; tries += 1) {
    try {
      return await post(facts)
    } catch (problem) {
      if (!(problem instanceof Problem) || tries >= patience) throw problem
      if (problem.code === 'submitted_too_fast') await wait((problem.retryAfter ?? 2) * 1000)
      else if (problem.code === 'proof_required') facts = { ...form, proof: await proofFor(problem, prove) }
      else throw problem
    }
  }
}

function proofFor(problem: Problem, prove: Submission<unknown>['prove']): Promise<string> {
  const { challenge, difficulty } = problem.params
  if (typeof challenge !== 'string' || typeof difficulty !== 'number') throw problem
  return prove(challenge, difficulty)
}
