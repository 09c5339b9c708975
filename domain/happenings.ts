import type { TenantTx } from '#platform/db/tenancy.ts'

export type Happening = {
  id: string
  type: string
  actor_kind: 'member' | 'public' | 'system'
  actor_name: string | null
  data: { reason?: string }
  occurred_at: Date
}

/** What happened to a record, oldest first. */
export async function listHappenings(tx: TenantTx, subjectId: string): Promise<Happening[]> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'type', 'actor_kind', 'actor_name', 'data', 'occurred_at'])
    .where('subject_id', '=', subjectId)
    .orderBy('occurred_at')
    .orderBy('id')
    .execute()
  return rows as unknown as Happening[]
}
