import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** How many days past its date what a pledge owes may be, in each bucket of the board: the first and the last of them. */
const ages = {
  upcoming: [null, -1],
  due: [0, 0],
  overdue1To30: [1, 30],
  overdue31To60: [31, 60],
  overdue61To90: [61, 90],
  overdueOver90: [91, null],
} as const satisfies Record<string, readonly [number | null, number | null]>

export type PledgeAge = keyof typeof ages

/** Pledges that still owe a part of this age: those that a bucket of the board counts. */
export function owing(age: PledgeAge, timeZone: string, pledge: (column: string) => RawBuilder<unknown>) {
  const [youngest, oldest] = ages[age]
  const today = sql`(now() at time zone ${timeZone}::text)::date`
  const dates = [
    ...(youngest === null ? [] : [sql`i.due_on <= ${today} - ${youngest}::int`]),
    ...(oldest === null ? [] : [sql`i.due_on >= ${today} - ${oldest}::int`]),
  ]
  return sql<SqlBool>`${pledge('status')} in ('open', 'partly_fulfilled') and exists (
    select from pledge_instalments i
    where i.tenant_id = ${pledge('tenant_id')} and i.pledge_id = ${pledge('id')}
      and i.settled_amount < i.amount and ${sql.join(dates, sql` and `)})`
}
