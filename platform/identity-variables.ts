import { variable } from '#platform/variable.ts'
import { choice, text, url } from '#platform/variable-kinds.ts'

const api = ['api'] as const

/** Who vouches for the people that sign in. */
export const identityVariables = {
  identityProvider: variable({
    name: 'SADU_IDENTITY_PROVIDER',
    meaning: 'Who checks passwords and second factors: builtin, or cognito (a user pool of Amazon Cognito)',
    readBy: api,
    parse: choice('builtin', 'cognito'),
    default: 'builtin',
  }),
  cognitoRegion: variable({
    name: 'SADU_COGNITO_REGION',
    meaning: 'Region of the user pool',
    readBy: api,
    parse: text,
    default: 'me-south-1',
  }),
  cognitoPoolId: variable({
    name: 'SADU_COGNITO_POOL_ID',
    meaning: 'User pool, such as me-south-1_AbCdEf123; needed when SADU_IDENTITY_PROVIDER=cognito',
    readBy: api,
    parse: poolId,
    optional: true,
  }),
  cognitoClientId: variable({
    name: 'SADU_COGNITO_CLIENT_ID',
    meaning: 'App client of the user pool; needed when SADU_IDENTITY_PROVIDER=cognito',
    readBy: api,
    parse: clientId,
    optional: true,
  }),
  cognitoClientSecret: variable({
    name: 'SADU_COGNITO_CLIENT_SECRET',
    meaning: 'Secret of the app client; none when it was made without one',
    readBy: api,
    parse: text,
    optional: true,
    secret: true,
  }),
  cognitoEndpoint: variable({
    name: 'SADU_COGNITO_ENDPOINT',
    meaning: 'An emulator of Cognito, such as http://127.0.0.1:9229; Amazon’s own when empty',
    readBy: api,
    parse: url('http:', 'https:'),
    optional: true,
  }),
}

function poolId(value: string): string {
  if (/^[\w-]{1,40}_[A-Za-z0-9]{1,40}$/.test(value)) return value
  throw new Error('must be the id of a user pool, such as me-south-1_AbCdEf123')
}

function clientId(value: string): string {
  if (/^[\w+]{1,128}$/.test(value)) return value
  throw new Error('must be the id of an app client')
}

/** What is half configured, or would be unsafe: names only, never a value. */
export function identityContradictions(config: Record<string, unknown>): string[] {
  const { env, identityProvider, cognitoRegion, cognitoPoolId, cognitoClientId, cognitoEndpoint } = config
  if (identityProvider === undefined) return []
  if (identityProvider === 'builtin') return strayNames(config)
  const found: string[] = []
  const needed = { SADU_COGNITO_POOL_ID: cognitoPoolId, SADU_COGNITO_CLIENT_ID: cognitoClientId }
  for (const [name, value] of Object.entries(needed)) {
    if (value === undefined) found.push(`${name} is missing: SADU_IDENTITY_PROVIDER=cognito needs it`)
  }
  const ofRegion = String(cognitoPoolId).startsWith(`${cognitoRegion}_`)
  if (cognitoPoolId !== undefined && cognitoEndpoint === undefined && !ofRegion) {
    found.push('SADU_COGNITO_POOL_ID must begin with SADU_COGNITO_REGION: they name two regions')
  }
  if (env === 'production' && String(cognitoEndpoint ?? 'https:').startsWith('http:')) {
    found.push('SADU_COGNITO_ENDPOINT must be https in production')
  }
  return found
}

/** Somebody who filled in a pool meant to use it. */
function strayNames(config: Record<string, unknown>): string[] {
  const stray = { cognitoPoolId: 'SADU_COGNITO_POOL_ID', cognitoClientId: 'SADU_COGNITO_CLIENT_ID' }
  return Object.entries(stray)
    .filter(([key]) => config[key] !== undefined)
    .map(([, name]) => `${name} is set, but SADU_IDENTITY_PROVIDER is builtin`)
}
