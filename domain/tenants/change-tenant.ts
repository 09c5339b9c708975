import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '#domain/audit/record-audit.ts'
import { DomainError } from '#domain/errors.ts'
import { recordEvent } from '#domain/events.ts'
import { resetAmounts } from '#domain/storefronts/reset-amounts.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { refuseKindInUse } from './refuse-kind-in-use.ts'
import { checkTenantFacts, type TenantFacts } from './tenant-facts.ts'
import { findTenant, isCurrencyFixed, type Tenant, type TenantKind } from './tenant-queries.ts'

/** What is named changes; `version` is the one that was read. */
export type TenantChange = Partial<TenantFacts> & { version: number; kind?: TenantKind }

/**
 * Changes what a tenant says of itself. Refuses version_conflict, currency_fixed once there is a record, kind_in_use while
 * something is open that the new kind has not, and facts that are none as invalid input. Another currency puts the amounts
 * of the storefront's settings back to where they began. Nothing new is no change.
 */
export async function changeTenant(tx: TenantTx, change: TenantChange): Promise<Tenant> {
  const before = await findTenant(tx, { lock: true })
  if (change.version !== before.version) throw new DomainError('version_conflict')
  const facts = { ...factsOf(before), ...given(change) }
  checkTenantFacts(facts)
  const changed = (Object.keys(facts) as (keyof typeof facts)[]).filter(
    name => !isDeepStrictEqual(facts[name], factsOf(before)[name]),
  )
  if (changed.length === 0) return before
  if (changed.includes('kind')) await refuseKindInUse(tx, before.kind, facts.kind)
  if (changed.includes('currency')) await changeCurrency(tx)
  await write(tx, facts, before.version)
  tell(tx, before, facts, changed)
  return findTenant(tx)
}

type Facts = TenantFacts & { kind: TenantKind }

function factsOf({ name, kind, currency, locales, default_locale, time_zone }: Tenant): Facts {
  return { name, kind, currency, locales, defaultLocale: default_locale, timeZone: time_zone }
}

function given({ version: _version, ...facts }: TenantChange): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

async function changeCurrency(tx: TenantTx) {
  if (await isCurrencyFixed(tx)) throw new DomainError('currency_fixed')
  await resetAmounts(tx)
}

async function write(tx: TenantTx, facts: Facts, version: number) {
  await tx
    .updateTable('tenants')
    .set({
      name: JSON.stringify(facts.name),
      kind: facts.kind,
      currency: facts.currency,
      locales: facts.locales,
      default_locale: facts.defaultLocale,
      time_zone: facts.timeZone,
      version: version + 1,
    })
    .execute()
}

function tell(tx: TenantTx, before: Tenant, after: Facts, changed: (keyof Facts)[]) {
  const entity = { type: 'tenant', id: before.id }
  const only = (facts: Facts) => Object.fromEntries(changed.map(name => [name, facts[name]]))
  recordEvent(tx, { type: 'tenant.changed', subject: entity, data: { parts: changed } })
  recordAudit(tx, { action: 'tenant.changed', entity, before: only(factsOf(before)), after: only(after) })
}
