import { createUser } from '#domain/users/create-user.ts'
import { inIdentity } from '#platform/db/identity.ts'
import { uuidv7 } from '#platform/ids.ts'
import { type Figure, type Finding, median } from './figure.ts'
import { withDatabases } from './order-facts.ts'
import { postTo } from './posting.ts'

const password = 'a walk by the water 1962'
const wrong = 'a walk by the water 1963'

/** What somebody who wants to know addresses can send, and how many at once keep the answers apart from each other. */
const attempts = {
  'sign-in': { path: 'login', body: (email: string) => ({ email, password: wrong }), atOnce: 1 },
  'sign-up': {
    path: 'signup',
    body: (email: string) => ({ email, password: wrong, name: 'X', locale: 'en' }),
    atOnce: 4,
  },
  'password reset': { path: 'password-reset', body: (email: string) => ({ email, locale: 'en' }), atOnce: 4 },
} as const

/** How long the API takes for addresses that have an account and for those that have none, a thousand of each. */
export const knownAddresses: Figure = {
  name: 'known-addresses',
  async run(stage, { rounds }) {
    const each = rounds > 2 ? 1_000 : 20
    const known = `${uuidv7()}@bench.test`
    await withDatabases(stage, ({ identity }) =>
      inIdentity(identity, tx => createUser(tx, { email: known, password, name: 'Bench', locale: 'en' })),
    )
    const api = await stage.startApi()
    const findings: Finding[] = []
    for (const [what, attempt] of Object.entries(attempts)) {
      await timesOf(api.url, attempt, { known, each: 20 })
      const times = await timesOf(api.url, attempt, { known, each })
      findings.push({
        what: `${what}, a known address, median of ${each.toLocaleString('en')}`,
        measured: { value: median(times.known), unit: 'ms' },
        comparedWith: 'an unknown one',
        reference: { value: median(times.unknown), unit: 'ms' },
        goal: { atMost: 1.05 },
        note: `of two answers the slower one is the known address's in ${(100 * shareSlower(times)).toFixed(1)} of 100 (50: nothing to tell)`,
      })
    }
    await api.stop()
    return findings
  },
}

type Attempt = { path: string; body: (email: string) => object; atOnce: number }
type Times = { known: number[]; unknown: number[] }

/** In turns, so that what else the machine does meets both alike. */
async function timesOf(url: string, { path, body, atOnce }: Attempt, { known, each }: { known: string; each: number }) {
  const times: Times = { known: [], unknown: [] }
  const timeOf = async (email: string) => {
    const start = performance.now()
    await postTo(url, path, body(email))
    return performance.now() - start
  }
  const client = async () => {
    while (times.unknown.length < each) {
      times.known.push(await timeOf(known))
      times.unknown.push(await timeOf(`${uuidv7()}@bench.test`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return times
}

/** Mann and Whitney: of all pairs of a known and an unknown address, the share in which the known one took longer. */
function shareSlower({ known, unknown }: Times): number {
  const sorted = unknown.toSorted((a, b) => a - b)
  const fasterThan = (time: number) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < time) low = middle + 1
      else high = middle
    }
    return low
  }
  return known.reduce((sum, time) => sum + fasterThan(time), 0) / (known.length * unknown.length)
}
