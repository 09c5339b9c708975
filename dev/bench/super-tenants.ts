import { listTenants, type TenantFilter, type TenantSort } from '#domain/super-admin/list-tenants.ts'
import { connect } from '#platform/db/connection.ts'
import { inSystem, type SystemDatabase } from '#platform/db/system.ts'
import { type Figure, type Finding, interleave, medianTime } from './figure.ts'
import { asAdministrator } from './order-facts.ts'

const count = 10_000
const turns = 20

/** The super admins' list over 10,000 tenants: its newest page with the sums, a page deep in it, sorted, and found by text. */
export const superTenants: Figure = {
  name: 'super-tenants',
  async run(stage, { rounds }) {
    await asAdministrator(stage.adminUrl, foundSql, [count])
    await asAdministrator(stage.adminUrl, 'vacuum analyze')
    const log = { warn: () => undefined, info: () => undefined }
    const { DATABASE_URL_SYSTEM: url } = stage.environment
    const system = { ...connect({ url: url!, role: 'app_system', max: 2, log }), log }
    const page = (filter: TenantFilter, sort: TenantSort, offset = 0) => pageTime(system, { filter, sort, offset })
    try {
      const sides = await interleave(rounds, {
        first: page({}, '-created'),
        deep: page({}, '-created', 5_000),
        orders: page({}, '-orders'),
        found: page({ q: 'super-7777' }, '-created'),
        none: page({ q: 'qwzxqwzx' }, '-created'),
      })
      const found = (what: string, value: number): Finding => ({
        what: `of ${count.toLocaleString('en')} tenants, ${what}, median`,
        measured: { value, unit: 'ms' },
        comparedWith: 'the newest page',
        reference: { value: sides.first, unit: 'ms' },
      })
      return [
        found('page 101', sides.deep),
        found('by number of orders', sides.orders),
        found('the one with a slug', sides.found),
        found('a word that none has', sides.none),
      ]
    } finally {
      await system.close()
    }
  },
}

type Page = { filter: TenantFilter; sort: TenantSort; offset: number }

function pageTime(system: SystemDatabase, { filter, sort, offset }: Page) {
  const read = () => inSystem(system, 'measure the list', tx => listTenants(tx, filter, { sort, offset, limit: 50 }))
  return () => medianTime(turns, read)
}

const foundSql = `
  with made as (
    insert into tenants (slug, name, kind, country, currency, locales, default_locale, time_zone)
    select 'super-' || n, jsonb_build_object('en', 'Store ' || n, 'ar', 'متجر ' || n), 'shop', 'KW', 'KWD',
      '{ar,en}', 'ar', 'Asia/Kuwait'
    from generate_series(1, $1::int) n
    returning id, slug
  )
  insert into tenant_stats (tenant_id, members, items, orders, orders_amount, donations, donations_amount, pledges,
    pledges_amount, storage_bytes, owners, search_text)
  select id, 1 + length(slug) % 5, 30, orders, orders * 12.5, orders / 7, orders / 7 * 5, 0, 0, 1000000, '[]',
    slug || ' store'
  from made, lateral (select ('x' || substr(md5(slug), 1, 4))::bit(16)::int as orders) counted`
