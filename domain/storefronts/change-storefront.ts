import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { recordEvent } from '#domain/events.ts'
import { scopeOf, type TenantTx } from '#platform/db/tenancy.ts'
import { reopenVerification } from './reopen-verification.ts'
import { type StoredContent, type StorefrontContent, wholeContent } from './storefront-content.ts'
import { findStorefrontSettings } from './storefront-queries.ts'

/** Replaces the draft and what the public sees of it at once. */
export async function changeStorefront(tx: TenantTx, stored: StoredContent): Promise<void> {
  const before = await findStorefrontSettings(tx, { lock: true })
  const content = wholeContent(stored)
  const copy = JSON.stringify(content)
  await tx
    .updateTable('storefront_config')
    .set(expression => ({
      draft: copy,
      published: copy,
      version: expression('version', '+', 1),
      updated_at: new Date(),
    }))
    .execute()
  if (!isDeepStrictEqual(before.content.merchant, content.merchant)) await reopenVerification(tx, content)
  tell(tx, before.content, content)
}

function tell(tx: TenantTx, before: StorefrontContent, after: StorefrontContent) {
  const entity = { type: 'storefront', id: scopeOf(tx).tenantId }
  const names = Object.keys(after) as (keyof StorefrontContent)[]
  const parts = names.filter(name => !isDeepStrictEqual(before[name], after[name]))
  const only = (content: StorefrontContent) => Object.fromEntries(parts.map(part => [part, content[part]]))
  recordEvent(tx, { type: 'storefront.changed', subject: entity, data: { parts } })
  recordAudit(tx, { action: 'storefront.changed', entity, before: only(before), after: only(after) })
}
