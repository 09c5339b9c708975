import type { TestApi } from '#test/api.ts'

const secretNames =
  /token|hash|password|secret|seed|sealed|private|recovery|totp|cookie|authori[sz]ation|credential|otp/i

/** A signed token, a digest, 256 random bits in base64url, a hash with its parameters. */
const secretTexts = [/^ey[\w-]+\.[\w-]+\./, /^[\da-f]{40,}$/i, /^[\w-]{43,}$/, /^\$(argon2|scrypt|2[aby])/]

/** What looks like a secret in a row's facts, by its place. */
export function secretsIn(facts: unknown, at = ''): string[] {
  if (typeof facts === 'string')
    return secretTexts.some(text => text.test(facts)) ? [`${at} holds ${facts.slice(0, 8)}…`] : []
  if (facts === null || typeof facts !== 'object') return []
  return Object.entries(facts).flatMap(([name, value]) => [
    ...(secretNames.test(name) ? [`${at}/${name} sounds like a secret`] : []),
    ...secretsIn(value, `${at}/${name}`),
  ])
}

type Facts = { action: string; before: unknown; after: unknown }

export async function secretBreaches(api: TestApi): Promise<string[]> {
  const rows = await api.sql<Facts>('select action, before, after from audit_log')
  return rows.flatMap(({ action, before, after }) =>
    [...secretsIn(before, '/before'), ...secretsIn(after, '/after')].map(breach => `${action}: ${breach}`),
  )
}

/** Rows that hold what a shopper or donor wrote of themselves: erasing takes reasons and addresses out, and no facts. */
export async function personBreaches(api: TestApi): Promise<string[]> {
  const rows = await api.sql<{ action: string; value: string }>(`
    with people as (
      select customer_name as value from orders union select customer_phone from orders union select customer_email from orders
      union select donor_name from donations union select donor_phone from donations union select donor_email from donations
      union select donor_name from pledges union select donor_phone from pledges union select donor_email from pledges
      union select name from contacts union select phone from contacts union select email from contacts
    )
    select distinct a.action, p.value from audit_log a join people p on length(p.value) > 3
      and strpos(concat(a.before, a.after), p.value) > 0`)
  return rows.map(({ action, value }) => `${action} holds ${value} of a person`)
}
