import { takeRoom } from '#domain/limits/take-room.ts'
import { countTeam } from '#domain/limits/usage-of.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'

/** Makes sure that so many more fit into the team, open invitations counted. Refuses limit_reached. */
export async function takeTeamRoom(tx: TenantTx, wanted: number): Promise<void> {
  await takeRoom(tx, 'staff', { wanted, count: () => countTeam(tx) })
}
