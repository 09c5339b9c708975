import { TOTP } from 'otpauth'
import { type Test, test } from 'tap'
import { cognitoStage, type PoolStage } from '#test/cognito/gate.ts'
import { cookieOf, type IdentityApi, identityApi, password } from '#test/identity-api.ts'

/** What a case is given: the API with one of the providers, and how its mails are read. */
export type Stage = IdentityApi & { provider: 'builtin' | 'cognito'; pool?: PoolStage }

type Answer = Awaited<ReturnType<IdentityApi['post']>>

export const other = 'another walk by the water 1963'
let people = 0
export const newAddress = () => `person${++people}@example.test`

export const app = { origin: 'http://app.localhost:3000' }

export function clientOf({ app: api, post }: Stage) {
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, session: Session, body?: object) =>
    api.inject({
      method,
      url: `/v1${path}`,
      headers: { authorization: `Bearer ${session.accessToken}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { payload: JSON.stringify(body) }),
    })
  return {
    send,
    signIn: (email: string, given = password) => post('/v1/auth/login', { email, password: given }),
    refresh: (cookie: string) => post('/v1/auth/refresh', {}, { cookie, ...app }),
  }
}

export type Session = { accessToken: string; cookie: string; email: string }

export const sessionOf = (answer: Answer, email: string): Session => ({
  accessToken: answer.json().accessToken,
  cookie: cookieOf(answer),
  email,
})

/** Somebody who has signed up and confirmed the address. */
export async function newcomer(stage: Stage, email = newAddress()): Promise<Session> {
  await stage.post('/v1/auth/signup', { email, password, name: 'Noor', locale: 'en' })
  const code = await stage.mailedCode(email)
  return sessionOf(await stage.post('/v1/auth/confirmation', { email, password, code }), email)
}

/** Sets up an authenticator app; codes of the steps -1, 0 and 1 are good, each once. */
export async function withTotp(stage: Stage, session: Session) {
  const { send } = clientOf(stage)
  const begun = await send('POST', '/auth/totp', session, { password })
  const totp = new TOTP({ secret: begun.json().secret })
  // Steps of the moment of setting up, so that a code used in one step is not mistaken for that of the next.
  const setUpAt = Date.now()
  const codeAt = (step: number) => totp.generate({ timestamp: setUpAt + step * 30_000 })
  const confirmed = await send('POST', '/auth/totp/confirmation', session, { code: codeAt(-1) })
  return { begun, confirmed, codeAt }
}

export type Case = (t: Test, stage: Stage) => Promise<void>

/** Runs every case over the API with each of the providers. */
export function overBothProviders(cases: Record<string, Case>) {
  for (const provider of ['builtin', 'cognito'] as const) {
    test(`with ${provider}, the API`, async t => {
      const pool = provider === 'cognito' ? await cognitoStage(t) : undefined
      const api = await identityApi(t, pool?.variables ?? {})
      const stage: Stage = { ...api, provider, ...(pool && { pool, mailedCode: async email => pool.codeFor(email) }) }
      for (const [name, run] of Object.entries(cases)) await t.test(name, t => run(t, stage))
    })
  }
}
