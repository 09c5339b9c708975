import { argon2Sync, randomBytes } from 'node:crypto'
import { hashPassword } from '#domain/users/password-hash.ts'
import { foundPeople } from './bench-people.ts'
import { type Figure, type Finding, interleave, median } from './figure.ts'
import { postTo, rateOf } from './posting.ts'

const password = 'a walk by the water 1962'
const people = 60

/** Enough to keep two hashes busy while the others wait for their answer's full step, and fewer than are sent away. */
const clients = 60

/** Sign-ins over HTTP beside the bare hashes they are made of, and what dearer hashes would cost. */
export const signIn: Figure = {
  name: 'sign-in',
  async run(stage, { rounds, seconds }) {
    const emails = await foundPeople(stage, { count: people, password })
    const api = await stage.startApi()
    const signInAs = async (turn: number) => {
      const { status } = await postTo(api.url, 'login', { email: emails[turn % people], password })
      if (status !== 200) throw new Error(`a sign-in was answered ${status}`)
    }
    const rates = await interleave(rounds, {
      signIns: () => rateOf(signInAs, { clients, seconds }),
      hashes: () => rateOf(() => hashPassword(password), { clients, seconds }),
    })
    await api.stop()
    return [
      {
        what: 'sign-ins over HTTP, one API process',
        measured: { value: rates.signIns, unit: '/s' },
        comparedWith: 'the bare hashes, two at a time',
        reference: { value: rates.hashes, unit: '/s' },
        note: 'Argon2id with 19 MiB and 2 passes, two at a time on two of the four threads that also read files: docs/decisions/0022',
      },
      ...[19, 32, 64].map(costOf),
    ]
  },
}

function costOf(mebibytes: number): Finding {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    const cost = { memory: mebibytes * 1024, passes: 2, parallelism: 1, tagLength: 32 }
    argon2Sync('argon2id', { message: password, nonce: randomBytes(16), ...cost })
    return performance.now() - start
  })
  return { what: `one hash with ${mebibytes} MiB, median`, measured: { value: median(times), unit: 'ms' } }
}
