import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type LoginRole, loginRoles } from '#platform/db/roles.ts'

export type LocalSecrets = {
  /** Of the embedded Postgres. */
  administrator: string
  masterKey: string
  roles: Record<LoginRole, string>
}

export function newSecrets(): LocalSecrets {
  const word = () => randomBytes(24).toString('base64url')
  const roles = Object.fromEntries(loginRoles.map(role => [role, word()])) as Record<LoginRole, string>
  return { administrator: word(), masterKey: randomBytes(32).toString('base64'), roles }
}

/** Made once and kept: the data on disk are encrypted and guarded with them. */
export function keptSecrets(file: string): LocalSecrets {
  const made = newSecrets()
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>) : {}
  const secrets = { ...made, ...kept, roles: { ...made.roles, ...kept.roles } }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}
