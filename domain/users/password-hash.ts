import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { inTurn } from './hashing-turns.ts'

const derive = promisify(argon2)

/**
 * Argon2id at OWASP's recommended least (19 MiB, 2 passes, 1 lane). Measured on two cores with Node 24.21: 31 ms a hash
 * (32 MiB: 56 ms, 64 MiB: 116 ms), so two at a time check about 60 sign-ins a second in 38 MiB.
 */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>

/** Hashes a password into the PHC string format, on a thread of the pool; refuses with `sign_in_busy`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce, cost, 32)
  return writePhc({ cost, nonce, tag })
}

/** Whether the password is the one of the hash. Without a hash it takes as long, and is never right. */
export async function isPasswordRight(password: string, hash: string | undefined): Promise<boolean> {
  const { cost, nonce, tag } = hash === undefined ? decoy : readPhc(hash)
  const given = await tagOf(password, nonce, cost, tag.length)
  return timingSafeEqual(given, tag) && hash !== undefined
}

const decoy = { cost, nonce: randomBytes(16), tag: randomBytes(32) }

/** NFKC: the same password typed on another keyboard is the same password. */
function tagOf(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  return inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost }))
}

type Phc = { cost: Cost; nonce: Buffer; tag: Buffer }

function writePhc({ cost, nonce, tag }: Phc): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

const phcForm = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{22,})$/

function readPhc(hash: string): Phc {
  const [, memory, passes, parallelism, nonce, tag] = phcForm.exec(hash) ?? []
  if (tag === undefined) throw new Error('a stored password hash is not an argon2id PHC string')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce!, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
