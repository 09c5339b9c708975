import { Type } from 'typebox'
import { findDonation } from '#domain/donations/donation-queries.ts'
import { findOrder } from '#domain/orders/order-queries.ts'
import { findPledge } from '#domain/pledges/pledge-queries.ts'
import { renewLink } from '#domain/status-links/renew-link.ts'
import type { LinkedRecord } from '#domain/status-links/status-url.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { Closed, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'
import { statusUrlFor } from '../status-url.ts'

type Linked = Omit<LinkedRecord, 'tenantId' | 'slug' | 'kind'>

/** Each kind with who may renew its links, what the route is called, and what a new link says. */
const kinds = [
  { kind: 'order', path: 'orders', access: 'orders.write', operationId: 'renewOrderLink', read: readOrder },
  {
    kind: 'donation',
    path: 'donations',
    access: 'donations.write',
    operationId: 'renewDonationLink',
    read: readDonation,
  },
  { kind: 'pledge', path: 'pledges', access: 'pledges.write', operationId: 'renewPledgeLink', read: readPledge },
] as const

const StatusLink = Closed({ statusUrl: Type.String({ description: 'The only one that works from now on' }) })

export function tenantStatusLinkRoutes(parts: ApiParts) {
  return async (app: ApiServer) => {
    for (const { kind, path, access, operationId, read } of kinds) {
      app.put(
        `/${path}/:number/status-link`,
        {
          config: { access },
          schema: {
            operationId,
            summary: 'Revoke every status link given out before, and make a new one',
            tags: [path],
            params: Closed({
              slug: Slug,
              number: Type.String({ maxLength: 40, 'x-sadu-entity': kind, description: 'Number or id' }),
            }),
            response: { 200: StatusLink, ...problems(400, 401, 403, 404) },
          },
        },
        async (request, reply) => {
          const { number } = request.params as { number: string }
          const linked = await request.inTenant(async tx => {
            await renewLink(tx, kind, number)
            return read(tx, number)
          })
          reply.header('cache-control', 'no-store')
          return { statusUrl: statusUrlFor(parts, request.tenant!, { kind, ...linked }) }
        },
      )
    }
  }
}

async function readOrder(tx: TenantTx, number: string): Promise<Linked> {
  const { id, link_version: linkVersion, locale } = await findOrder(tx, number)
  return { id, linkVersion, locale }
}

async function readDonation(tx: TenantTx, number: string): Promise<Linked> {
  const { id, link_version: linkVersion, locale } = await findDonation(tx, number)
  return { id, linkVersion, locale }
}

async function readPledge(tx: TenantTx, number: string): Promise<Linked> {
  const { id, link_version: linkVersion, locale, instalments } = await findPledge(tx, number)
  return { id, linkVersion, locale, until: instalments.at(-1)?.dueOn }
}
