import type { FastifyRequest } from 'fastify'
import { dateIn } from '#domain/calendar.ts'
import { listHappenings } from '#domain/happenings.ts'
import { may } from '#domain/members/permissions.ts'
import type { CreatedPledge } from '#domain/pledges/new-pledge.ts'
import { findPledge, listPayments, type PledgeRecord } from '#domain/pledges/pledge-queries.ts'
import { findStorefront } from '#domain/storefronts/storefront-queries.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import type { ApiParts } from './parts.ts'
import { createdPledgeReply, pledgeDetailReply } from './schemas/pledge-reply.ts'
import { statusUrlFor } from './status-url.ts'

/** The day it is now where the tenant is. */
export async function todayOf(tx: TenantTx, { clock }: ApiParts): Promise<string> {
  const { time_zone: timeZone } = await findStorefront(tx)
  return dateIn(timeZone, clock.now())
}

/** What is answered to whoever made a pledge: nothing is read for it, for the counter of numbers is held by now. */
export function createdPledge(parts: ApiParts, request: FastifyRequest, pledge: CreatedPledge) {
  return createdPledgeReply(pledge, urlOf(parts, request, { ...pledge, link_version: 1 }))
}

/** All that the team sees of a pledge; the pledger's page, which can call it off, only who may do so. */
export async function pledgeDetail(parts: ApiParts, request: FastifyRequest, tx: TenantTx, numberOrId: string) {
  const pledge = await findPledge(tx, numberOrId)
  const { id } = pledge
  const [payments, events, today] = await Promise.all([
    listPayments(tx, id),
    listHappenings(tx, id),
    todayOf(tx, parts),
  ])
  const mayMove = may(request.member!.role, 'pledges.write')
  const statusUrl = mayMove ? urlOf(parts, request, pledge) : null
  return pledgeDetailReply(pledge, { payments, events, today, statusUrl, mayMove })
}

type Linkable = Pick<PledgeRecord, 'id' | 'link_version' | 'locale' | 'instalments'>

/** Good until some months after the last date on which something is expected. */
function urlOf(parts: ApiParts, request: FastifyRequest, { id, link_version, locale, instalments }: Linkable) {
  const until = lastDate(instalments)
  return statusUrlFor(parts, request.tenant!, { kind: 'pledge', id, linkVersion: link_version, locale, until })
}

const lastDate = (instalments: PledgeRecord['instalments']) =>
  instalments
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)
