import t from 'tap'
import { Problem } from '../../api/problem.ts'
import { keptForm } from './kept-form.ts'
import { type FormFacts, submit } from './submit.ts'

const tooFast = () => new Problem({ status: 429, code: 'submitted_too_fast' }, 2)
const asked = () => new Problem({ status: 428, code: 'proof_required', params: { challenge: 'c', difficulty: 17 } })

t.test('a form that came too soon is sent again after the time it was told', async t => {
  const { sent, waits, reply } = await sending([tooFast()])
  t.equal(await reply, 'stored')
  t.same(sent, [{ token: 't' }, { token: 't' }])
  t.same(waits, [2000])
})

t.test('a challenge is answered, and the answer goes with the same form', async t => {
  const { sent, reply } = await sending([asked()])
  t.equal(await reply, 'stored')
  t.same(sent, [{ token: 't' }, { token: 't', proof: 'c:17' }])
})

t.test('any other refusal is told, and so is one that does not end', async t => {
  await t.rejects((await sending([new Problem({ status: 422, code: 'amount_too_small' })])).reply, { message: /small/ })
  const endless = await sending([asked(), asked(), asked(), asked(), asked()])
  await t.rejects(endless.reply, { code: 'proof_required' })
  t.equal(endless.sent.length, 4)
})

t.test('a form keeps its key and what was typed until it is closed', async t => {
  const kept = new Map<string, string>()
  const storage = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  })
  const form = keptForm('gift', { name: '' }, storage)
  const first = form.open()
  form.keep({ ...first, draft: { name: 'Maha' } })
  t.match(form.open(), { key: first.key, draft: { name: 'Maha' } })
  form.close()
  const next = form.open()
  t.not(next.key, first.key)
  t.same(next.draft, { name: '' })
  kept.set('gift', 'not JSON')
  t.same(form.open().draft, { name: '' })
})

async function sending(refusals: Problem[]) {
  const sent: FormFacts[] = []
  const waits: number[] = []
  const reply = submit({
    form: { token: 't' },
    wait: async milliseconds => void waits.push(milliseconds),
    prove: async (challenge, difficulty) => `${challenge}:${difficulty}`,
    post: async form => {
      sent.push(form)
      const refusal = refusals[sent.length - 1]
      if (refusal) throw refusal
      return 'stored'
    },
  })
  reply.catch(() => {})
  await reply.catch(() => {})
  return { sent, waits, reply }
}
