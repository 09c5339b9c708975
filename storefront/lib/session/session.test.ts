import t from 'tap'
import { Problem } from '../../api/problem.ts'
import { type Grant, type Notice, Session } from './session.ts'

/** Tabs of one browser: one lock, one channel, one refresh cookie. */
function browser({ locks = true, signedInBefore = true } = {}) {
  const calls = { refresh: 0, end: 0 }
  let queue: Promise<unknown> = Promise.resolve()
  let answer: () => Promise<Grant> = async () => ({ accessToken: `token-${calls.refresh}`, expiresIn: 900 })
  let ending = async () => {}
  const clock = { now: 0 }
  const trace = { left: signedInBefore }
  const tabs: Session[] = []
  const open = () => {
    const tab: Session = new Session({
      refresh: () => {
        calls.refresh += 1
        return answer()
      },
      end: async () => {
        calls.end += 1
        await ending()
      },
      exclusively: work => {
        if (!locks) return work()
        const turn = queue.then(work)
        queue = turn.catch(() => {})
        return turn
      },
      tell: (notice: Notice) => {
        for (const other of tabs) if (other !== tab) other.hear(notice)
      },
      trace: {
        found: () => trace.left,
        leave: () => {
          trace.left = true
        },
        wipe: () => {
          trace.left = false
        },
      },
      now: () => clock.now,
    })
    tabs.push(tab)
    return tab
  }
  const answerWith = (next: () => Promise<Grant>) => (answer = next)
  const endWith = (next: () => Promise<void>) => (ending = next)
  return { calls, clock, trace, open, answerWith, endWith }
}

t.test('ten requests of one tab share one refresh', async t => {
  const { calls, open } = browser()
  const tab = open()
  const tokens = await Promise.all(Array.from({ length: 10 }, () => tab.token()))
  t.same(new Set(tokens), new Set(['token-1']))
  t.equal(calls.refresh, 1)
  t.equal(tab.state(), 'signedIn')
})

t.test('a browser on which nobody has signed in is not asked for a refresh', async t => {
  const { calls, trace, open } = browser({ signedInBefore: false })
  const tab = open()
  await t.rejects(tab.token(), { status: 401 })
  t.equal(calls.refresh, 0)
  t.equal(tab.state(), 'signedOut')
  tab.signIn({ accessToken: 'fresh', expiresIn: 900 })
  t.equal(trace.left, true)
  await tab.signOut()
  t.equal(trace.left, false)
})

t.test('ten tabs share one refresh', async t => {
  const { calls, open } = browser()
  const tabs = Array.from({ length: 10 }, open)
  const tokens = await Promise.all(tabs.map(tab => tab.token()))
  t.same(new Set(tokens), new Set(['token-1']))
  t.equal(calls.refresh, 1)
})

t.test('a token is renewed shortly before it ends', async t => {
  const { calls, clock, open } = browser()
  const tab = open()
  await tab.token()
  clock.now = 869_000
  t.equal(await tab.token(), 'token-1')
  clock.now = 871_000
  t.equal(await tab.token(), 'token-2')
  t.equal(calls.refresh, 2)
})

t.test('a refused token is renewed once, however many requests were refused', async t => {
  const { calls, open } = browser()
  const tab = open()
  const stale = await tab.token()
  const renewed = await Promise.all([tab.renew(stale), tab.renew(stale)])
  t.same(renewed, ['token-2', 'token-2'])
  t.equal(await tab.renew(stale), 'token-2', 'a late refusal finds the new token')
  t.equal(calls.refresh, 2)
})

t.test('a refusal of the refresh token signs the tab out', async t => {
  const { answerWith, open } = browser()
  const tab = open()
  answerWith(async () => {
    throw new Problem({ status: 401, code: 'session_ended' })
  })
  await t.rejects(tab.token(), { status: 401 })
  t.equal(tab.state(), 'signedOut')
})

t.test('an API that is away signs nobody out', async t => {
  const { answerWith, open } = browser()
  const tab = open()
  answerWith(async () => {
    throw new Problem({ status: 503, code: 'unavailable' })
  })
  await t.rejects(tab.token(), { status: 503 })
  t.equal(tab.state(), 'unknown')
  answerWith(async () => ({ accessToken: 'back', expiresIn: 900 }))
  t.equal(await tab.token(), 'back')
})

t.test('signing out reaches every tab', async t => {
  const { calls, open } = browser()
  const [one, two] = [open(), open()]
  await one.token()
  let heard = 0
  two.subscribe(() => {
    heard += 1
  })
  await one.signOut()
  t.equal(calls.end, 1)
  t.equal(two.state(), 'signedOut')
  t.equal(heard, 1)
})

t.test('a refresh that was under way does not undo a sign-out', async t => {
  const { answerWith, open } = browser({ locks: false })
  const tab = open()
  let arrive = (_: Grant) => {}
  answerWith(() => new Promise(resolve => (arrive = resolve)))
  const waiting = t.rejects(tab.token(), { status: 401 })
  await new Promise(resolve => setImmediate(resolve))
  await tab.signOut()
  arrive({ accessToken: 'late', expiresIn: 900 })
  await waiting
  t.equal(tab.state(), 'signedOut')
})

t.test('a sign-out that does not reach the API is not pretended', async t => {
  const { endWith, open } = browser()
  const tab = open()
  await tab.token()
  endWith(async () => {
    throw new Problem({ status: 0, code: 'network' })
  })
  await t.rejects(tab.signOut(), { code: 'network' })
  t.equal(tab.state(), 'signedIn')
})

t.test('signing in reaches a tab that stands at the sign-in page', async t => {
  const { calls, open } = browser()
  const [one, two] = [open(), open()]
  one.signIn({ accessToken: 'fresh', expiresIn: 900 })
  t.equal(two.state(), 'signedIn')
  t.equal(await two.token(), 'fresh')
  t.equal(calls.refresh, 0)
})

t.test('leaving reaches every tab, and asks the API for nothing', async t => {
  const { calls, open } = browser()
  const [one, two] = [open(), open()]
  await one.token()
  one.leave()
  t.same([one.state(), two.state()], ['signedOut', 'signedOut'])
  t.equal(calls.end, 0)
})
