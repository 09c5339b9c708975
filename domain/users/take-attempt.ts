import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import type { Counted } from './sign-in-attempt.ts'

/** The longest anybody is kept waiting. */
const longestLockSeconds = 3600

export type AttemptTaken = { allowed: boolean; locksNow: boolean }

/**
 * Counts an attempt before it is looked at, so that many at the same moment cannot pass the limit together. Beyond what is
 * free each one closes the door for longer: a minute, two, four, an hour at most. While it is closed nothing is counted, so
 * that whoever knocks on cannot keep it closed.
 */
export async function takeAttempt(tx: IdentityTx, counted: Counted[]): Promise<AttemptTaken> {
  const taken: ({ locks: boolean } | undefined)[] = []
  // In one order, so that no two attempts wait for each other.
  for (const each of inOrder(counted)) taken.push(await takeOne(tx, each))
  return { allowed: taken.every(one => one !== undefined), locksNow: taken.some(one => one?.locks) }
}

/** A success: a count of one's own begins anew, a network only gets back what this attempt took. */
export async function giveAttemptBack(tx: IdentityTx, counted: Counted[]): Promise<void> {
  for (const { subject, free } of inOrder(counted)) {
    await sql`
      update sign_in_attempts set failures = greatest(failures - 1, 0),
        locked_until = case when failures - 1 >= ${free}::int then locked_until end
      where subject = ${subject}`.execute(tx)
  }
}

export async function forgetAttempts(tx: IdentityTx, { subject }: Counted): Promise<void> {
  await tx.deleteFrom('sign_in_attempts').where('subject', '=', subject).execute()
}

async function takeOne(tx: IdentityTx, { subject, free, leakSeconds }: Counted) {
  const leaks = sql`floor(extract(epoch from now() - a.last_at) / ${leakSeconds}::int)::int`
  const failures = sql`greatest(a.failures - ${leaks}, 0) + 1`
  const delay = sql`least(60 * power(2, least(${failures} - ${free}::int, 12)), ${longestLockSeconds}::int)`
  const { rows } = await sql<{ locks: boolean }>`
    insert into sign_in_attempts as a (subject, failures, last_at) values (${subject}, 1, now())
    on conflict (subject) do update set
      failures = ${failures},
      last_at = a.last_at + make_interval(secs => ${leaks} * ${leakSeconds}::int),
      locked_until = case when ${failures} >= ${free}::int then now() + make_interval(secs => ${delay}) end
    where a.locked_until is null or a.locked_until <= now()
    returning a.locked_until is not null as locks`.execute(tx)
  return rows[0]
}

const inOrder = (counted: Counted[]) => counted.toSorted((one, other) => Buffer.compare(one.subject, other.subject))
