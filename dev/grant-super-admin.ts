import type pg from 'pg'

/**
 * Makes a confirmed person a super admin, or takes it back, as the owner of the tables: no process of the platform can
 * write that column. Says what came of it; throws when nothing could.
 */
export async function grantSuperAdmin(
  client: pg.Client,
  { email, revoke }: { email: string; revoke: boolean },
): Promise<string> {
  await client.query('begin')
  try {
    await client.query('set local role app_owner')
    const { rows } = await client.query(
      'select id, name, issuer, email_verified_at, is_super_admin from users where email = lower($1) for update',
      [email.trim()],
    )
    if (rows.length === 0) throw new Error(`Nobody has signed up as ${email}.`)
    const [person, ...others] = rows.filter(row => row.email_verified_at !== null)
    if (!person) throw new Error(`${email} has not been confirmed yet: the code in the mail comes first.`)
    if (others.length > 0) throw new Error(`${email} belongs to several people, of ${rows.map(row => row.issuer)}.`)
    if (person.is_super_admin === !revoke)
      throw new Error(`${email} is ${revoke ? 'no super admin' : 'a super admin already'}.`)
    await client.query('update users set is_super_admin = $2 where id = $1', [person.id, !revoke])
    await client.query(`insert into admin_log (action, after) values ($1, $2)`, [
      revoke ? 'super_admin.revoked' : 'super_admin.granted',
      { userId: person.id },
    ])
    await client.query('commit')
    if (revoke) return `${person.name} is a super admin no more, from the next call on.`
    return `${person.name} is a super admin. A second factor is needed: it is set up under Security.`
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Everybody who is one. */
export async function listSuperAdmins(client: pg.Client): Promise<{ name: string; email: string }[]> {
  return (await client.query('select name, email from users where is_super_admin order by email')).rows
}
