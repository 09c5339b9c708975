import type { Bilingual, CreatedPledge } from '@/api/shapes.ts'
import { emptyDraft } from '@/lib/give/donor.ts'
import { type PledgeField, type pledgeBody, pledgeFields } from '@/lib/give/pledge-form.ts'
import { keptForm } from '@/lib/submission/kept-form.ts'

export type PledgeBody = ReturnType<typeof pledgeBody>
export type KeptPledge = { pledge: CreatedPledge; campaign: Bilingual | null; earlier: boolean }

export const pledgeRecord = 'sadu-pledge'

export function pledgeForm(campaignId: string | undefined) {
  return keptForm<Record<PledgeField, string>, PledgeBody>(
    `sadu-pledge-${campaignId ?? 'general'}`,
    emptyDraft(pledgeFields),
  )
}
