import { type DestinationStream, pino } from 'pino'
import type { ConfigOf } from '#platform/config.ts'
import { sqlState } from '#platform/db/database-errors.ts'
import type { ProcessName } from '#platform/variable.ts'

export type Log = ReturnType<typeof createLog>

type LogSettings = Pick<ConfigOf<'api'>, 'logLevel'>

/**
 * One structured line per happening. Whatever names a person or opens a door is cut out by its field name, wherever
 * it stands up to three levels deep; free text must not carry it in the first place.
 */
export function createLog(config: LogSettings, process: ProcessName | 'dev', destination?: DestinationStream) {
  const options = {
    level: config.logLevel,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[removed]' },
    serializers: { err: describeError, error: describeError, req: describeRequest, res: describeReply },
  }
  return destination ? pino(options, destination) : pino(options)
}

const personal = ['name', 'email', 'phone', 'address', 'customer', 'note', 'recipient', 'to', 'ip', 'remoteAddress']
const secret = ['password', 'code', 'token', 'accessToken', 'refreshToken', 'authorization', 'cookie', 'secret', 'key']
const opening = ['databaseUrl', 'userUrl', 'identityUrl', 'systemUrl', 'queueUrl', 'migratorUrl', 'redisUrl', 'smtpUrl']

const redactedPaths = [...personal, ...secret, ...opening, 'masterKey', 'set-cookie'].flatMap(field => {
  const step = field.includes('-') ? `["${field}"]` : field
  const dot = field.includes('-') ? '' : '.'
  return [step, `*${dot}${step}`, `*.*${dot}${step}`]
})

/** A driver's error carries rows and statements in `detail`, `where` and `parameters`: only what leads to the cause stays. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' }
  const { code, cause } = error as Error & { code?: unknown }
  const database = sqlState(error) !== undefined
  return {
    type: error.name,
    ...(typeof code === 'string' && { reason: code }),
    message: database ? 'refused by the database' : error.message,
    stack: database ? frames(error.stack) : error.stack,
    ...(cause instanceof Error && { cause: { type: cause.name, message: cause.message } }),
  }
}

/** Without its first line a stack names places only, not the values in the message. */
const frames = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')

/** Addresses whose last part opens something by itself. */
const signedPaths = /\/(status|unsubscribe|uploads|originals|downloads)\/[^/]+/

/** The path without its query (searches and cursors can name a person) and without what opens a door. */
const describeRequest = (request: { id?: unknown; method?: string; url?: string }) => ({
  id: request.id,
  method: request.method,
  path: request.url?.split('?')[0]?.replace(signedPaths, '/$1/[removed]'),
})

const describeReply = (reply: { statusCode?: number }) => ({ status: reply.statusCode })
