import pg from 'pg'
import type { Given } from '#dev/local-environment.ts'

/** Runs the platform in the demo world. The secret is no secret: it stands in the README and at the end of `npm start`. */
export const demoSuperAdmin = {
  email: 'super@sadu.test',
  name: 'Noura Al-Bahar',
  totpSecret: 'SADUDEMOSADUDEMOSADUDEMOSADUDEMO',
} as const

export const demoTotpUri = `otpauth://totp/Sadu:${encodeURIComponent(demoSuperAdmin.email)}?issuer=Sadu&secret=${demoSuperAdmin.totpSecret}&algorithm=SHA1&digits=6&period=30`

/** Whether the database is the one that comes along: a database that was given is never handed such an account. */
export const isEmbedded = (given: Given, environment: Given): boolean =>
  !given.DATABASE_URL && environment.SADU_ENV === 'local'

/** Whether that account is there and is still a super admin's. */
export async function hasDemoSuperAdmin(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from users where email = $1 and is_super_admin', [
      demoSuperAdmin.email,
    ])
    return rows.length > 0
  } finally {
    await client.end()
  }
}
