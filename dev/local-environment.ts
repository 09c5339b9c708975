import { join } from 'node:path'
import type { LocalSecrets } from '#dev/local-secrets.ts'
import type { LoginRole } from '#platform/db/roles.ts'

export type Given = Readonly<Record<string, string | undefined>>

const urlVariables: Partial<Record<LoginRole, string>> = {
  app_migrator: 'DATABASE_URL_MIGRATOR',
  app_user: 'DATABASE_URL_USER',
  app_identity: 'DATABASE_URL_IDENTITY',
  app_system: 'DATABASE_URL_SYSTEM',
  app_queue: 'DATABASE_URL_QUEUE',
}

/** The administrator's URL with another role in it. */
export function urlFor(adminUrl: string, role: LoginRole, password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = encodeURIComponent(password)
  return url.href
}

/** One URL per role. Local starts set the passwords of the roles themselves, so these are never taken from outside. */
export function roleUrls(adminUrl: string, secrets: LocalSecrets): Record<string, string> {
  const roles = Object.entries(urlVariables) as [LoginRole, string][]
  return Object.fromEntries(roles.map(([role, name]) => [name, urlFor(adminUrl, role, secrets.roles[role])]))
}

/** Everything the local processes read, made from what the person has set and what runs embedded. */
export function localEnvironment(input: {
  given: Given
  secrets: LocalSecrets
  adminUrl: string
  redisUrl: string
  dataDir: string
}): Record<string, string> {
  const { given, secrets } = input
  const apiHost = given.SADU_API_HOST || '127.0.0.1'
  const apiPort = given.SADU_API_PORT || '4000'
  const webPort = given.SADU_WEB_PORT || '3000'
  const host = apiHost === '0.0.0.0' || apiHost === '::' ? '127.0.0.1' : apiHost
  const made = {
    SADU_ENV: 'local',
    SADU_API_HOST: apiHost,
    SADU_API_PORT: apiPort,
    SADU_WEB_PORT: webPort,
    SADU_SHOP_ORIGIN: `http://{slug}.localhost:${webPort}`,
    SADU_APP_ORIGIN: `http://app.localhost:${webPort}`,
    SADU_API_URL: `http://${host}:${apiPort}`,
    SADU_MASTER_KEY: secrets.masterKey,
    SADU_DEMO_PASSWORD: 'sadu-demo-2026',
    // Programs start from what the last start compiled.
    NODE_COMPILE_CACHE: join(input.dataDir, 'compile-cache'),
  }
  const set = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return {
    ...made,
    ...Object.fromEntries(set),
    ...roleUrls(input.adminUrl, secrets),
    DATABASE_URL: input.adminUrl,
    REDIS_URL: input.redisUrl,
    SADU_DATA_DIR: input.dataDir,
  }
}
