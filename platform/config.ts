import { identityContradictions } from '#platform/identity-variables.ts'
import type { ProcessName, Variable } from '#platform/variable.ts'
import { variables } from '#platform/variables.ts'

type Variables = typeof variables
type Entry = Variable<unknown, ProcessName, boolean>
type ValueOf<V> = V extends Variable<infer T, ProcessName, infer O> ? (O extends true ? T | undefined : T) : never

/** What one process may know: the variables that name it in `readBy`, parsed. */
export type ConfigOf<P extends ProcessName> = {
  readonly [K in keyof Variables as P extends Variables[K]['readBy'][number] ? K : never]: ValueOf<Variables[K]>
}

export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map(problem => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the environment once, for one process; every problem is reported together, no value is ever repeated. */
export function readConfig<P extends ProcessName>(environment: Environment, process: P): ConfigOf<P> {
  const problems = unknownNames(environment)
  const production = environment[variables.env.name] === 'production'
  const config: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(variables) as [string, Entry][]) {
    if (!entry.readBy.includes(process)) continue
    try {
      config[key] = readValue(environment, entry, production)
    } catch (error) {
      problems.push(`${entry.name} ${(error as Error).message}`)
    }
  }
  problems.push(...contradictions(config), ...identityContradictions(config))
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze(config) as ConfigOf<P>
}

function readValue(environment: Environment, entry: Entry, production: boolean): unknown {
  const given = environment[entry.name]?.trim() || undefined
  if (production && entry.localDefault && (given === undefined || given === entry.default)) {
    throw new Error('has to be set in production: its default is for a local machine')
  }
  const value = given ?? entry.default
  if (value !== undefined) return entry.parse(value)
  if (entry.optional) return undefined
  throw new Error(`is missing: ${entry.meaning}`)
}

function contradictions(config: Record<string, unknown>): string[] {
  const found: string[] = []
  const { env, mail, rateLimitFactor, appOrigin, shopOrigin } = config
  if (mail === 'smtp' && config.smtpUrl === undefined) found.push('SMTP_URL is missing: SADU_MAIL=smtp needs it')
  if (config.storage === 's3' && config.s3Bucket === undefined) {
    found.push('SADU_S3_BUCKET is missing: SADU_STORAGE=s3 needs it')
  }
  if (env !== 'production') return found
  if (mail === 'mailbox') found.push('SADU_MAIL must be smtp or ses in production: a mailbox sends nothing')
  if (rateLimitFactor !== undefined && rateLimitFactor !== 1) {
    found.push('SADU_RATE_LIMIT_FACTOR must be 1 in production')
  }
  for (const [name, origin] of Object.entries({ SADU_APP_ORIGIN: appOrigin, SADU_SHOP_ORIGIN: shopOrigin })) {
    if (typeof origin === 'string' && !origin.startsWith('https:')) found.push(`${name} must be https in production`)
  }
  return found
}

function unknownNames(environment: Environment): string[] {
  const known = Object.values(variables).map(entry => entry.name)
  return Object.keys(environment)
    .filter(name => /^(SADU_|DATABASE_URL_)/.test(name) && !known.includes(name))
    .map(name => `${name} is not a variable of Sadu: did you mean ${nearest(name, known)}?`)
}

function nearest(name: string, known: string[]): string {
  return known.reduce((best, candidate) => (distance(name, candidate) < distance(name, best) ? candidate : best))
}

/** Levenshtein: how many letters have to change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1)!
}
