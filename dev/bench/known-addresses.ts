import { uuidv7 } from '#platform/ids.ts'
import { foundPeople } from './bench-people.ts'
import { type Figure, type Finding, median } from './figure.ts'
import { postTo } from './posting.ts'

const wrong = 'a walk by the water 1963'

/** What somebody who wants to know addresses can send. */
const attempts = {
  'sign-in': { path: 'login', body: (email: string) => ({ email, password: wrong }), answer: 401 },
  'sign-up': {
    path: 'signup',
    body: (email: string) => ({ email, password: wrong, name: 'X', locale: 'en' }),
    answer: 202,
  },
  'password reset': { path: 'password-reset', body: (email: string) => ({ email, locale: 'en' }), answer: 202 },
} as const

const warmUp = 20

/** Two hashes at a time are what one process does: more at once would measure the queue for them. */
const atOnce = 2

/**
 * How long the API takes for addresses that have an account and for those that have none, a thousand of each. Every address is
 * tried once, and from a network of its own, so that no limit and no lock answers instead.
 */
export const knownAddresses: Figure = {
  name: 'known-addresses',
  async run(stage, { rounds }) {
    const each = rounds > 2 ? 1_000 : 50
    const known = await foundPeople(stage, { count: warmUp + each, password: 'a walk by the water 1962' })
    const api = await stage.startApi()
    const findings: Finding[] = []
    for (const [what, attempt] of Object.entries(attempts)) {
      await timesOf(api.url, attempt, known.slice(0, warmUp))
      const times = await timesOf(api.url, attempt, known.slice(warmUp))
      findings.push(...findingsOf(what, times))
    }
    await api.stop()
    return findings
  },
}

function findingsOf(what: string, times: Times): Finding[] {
  const share = 100 * shareSlower(times)
  return [
    {
      what: `${what}, a known address, median of ${times.known.length.toLocaleString('en')}`,
      measured: { value: median(times.known), unit: 'ms' },
      comparedWith: 'an unknown one',
      reference: { value: median(times.unknown), unit: 'ms' },
      goal: { atMost: 1.05 },
    },
    {
      what: `${what}, how far a guess by the time is from tossing a coin`,
      measured: { value: Math.abs(share - 50), unit: 'of 50' },
      goal: { below: { value: 5, unit: 'of 50' } },
      note: `of two answers the slower one is the known address's in ${share.toFixed(1)} of 100`,
    },
  ]
}

type Attempt = { path: string; body: (email: string) => object; answer: number }
type Times = { known: number[]; unknown: number[] }

/** In turns, each going first as often as the other, so that what else the machine does meets both alike. */
async function timesOf(url: string, { path, body, answer }: Attempt, addresses: string[]): Promise<Times> {
  const times: Times = { known: [], unknown: [] }
  const timeOf = async (email: string) => {
    const start = performance.now()
    const { status } = await postTo(url, path, body(email))
    if (status !== answer) throw new Error(`${path} was answered ${status} instead of ${answer}`)
    return performance.now() - start
  }
  const left = [...addresses.entries()]
  const client = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [turn, address] = next
      const pair = [
        async () => times.known.push(await timeOf(address)),
        async () => times.unknown.push(await timeOf(`${uuidv7()}@bench.test`)),
      ]
      for (const measure of turn % 2 ? pair : pair.reverse()) await measure()
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
