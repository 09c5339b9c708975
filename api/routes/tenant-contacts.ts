import { changeContact } from '#domain/contacts/change-contact.ts'
import { readContactPage } from '#domain/contacts/contact-page.ts'
import { listContacts } from '#domain/contacts/contact-queries.ts'
import { eraseContact } from '#domain/contacts/erase-contact.ts'
import { keepApart, mergeContacts, undoMerge } from '#domain/contacts/merge-contacts.ts'
import { decodeIdCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import {
  ContactChange,
  ContactDetail,
  ContactSummary,
  contactDetailReply,
  contactSummaryReply,
  ErasureReply,
} from '../schemas/contact.ts'
import { contactFilters } from '../schemas/list.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, EntityId, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['contacts']

const ContactParams = Closed({ slug: Slug, id: EntityId('contact') })

const PairParams = Closed({ slug: Slug, id: EntityId('contact'), otherId: EntityId('contact') })

type Pair = { id: string; otherId: string }

/** What is said of two contacts, each answered by the page of the first. */
const pairRoutes = [
  {
    verb: 'PUT',
    path: 'merges',
    operationId: 'mergeContacts',
    summary: 'Let this contact stand for the other one too',
    change: mergeContacts,
  },
  {
    verb: 'DELETE',
    path: 'merges',
    operationId: 'undoMerge',
    summary: 'Take a merge back: both have their own histories again',
    change: undoMerge,
  },
  {
    verb: 'PUT',
    path: 'kept-apart',
    operationId: 'keepContactsApart',
    summary: 'Two contacts that look like one person are two',
    change: keepApart,
  },
] as const

export function tenantContactRoutes(_parts: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    app.get(
      '',
      {
        config: { access: 'contacts.read' },
        schema: {
          operationId: 'listContacts',
          summary: 'Shoppers and donors, newest first',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...contactFilters }),
          response: { 200: Page(ContactSummary), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const before = decodeIdCursor(cursor)
        const rows = await request.inTenantRead(tx => listContacts(tx, filter, { before, limit: limit + 1 }))
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.id), reply: contactSummaryReply })
      },
    )

    app.get(
      '/:id',
      {
        config: { access: 'contacts.read' },
        schema: {
          operationId: 'readContact',
          summary: 'One person with everything that came from them; of a merged contact the one that stands for it',
          tags,
          params: ContactParams,
          response: { 200: ContactDetail, ...problems(400, 401, 403, 404) },
        },
      },
      async request => contactDetailReply(await request.inTenantRead(tx => readContactPage(tx, request.params.id))),
    )

    app.patch(
      '/:id',
      {
        config: { access: 'contacts.write' },
        schema: {
          operationId: 'changeContact',
          summary: 'Correct a name or language, or keep a note',
          tags,
          params: ContactParams,
          body: ContactChange,
          response: { 200: ContactDetail, ...problems(400, 401, 403, 404, 409, 413, 415) },
        },
      },
      async request => {
        const { id } = request.params
        return request.inTenant(async tx => {
          await changeContact(tx, id, request.body)
          return contactDetailReply(await readContactPage(tx, id))
        })
      },
    )

    for (const { verb, path, operationId, summary, change } of pairRoutes) {
      app.route({
        method: verb,
        url: `/:id/${path}/:otherId`,
        config: { access: 'contacts.write' },
        schema: {
          operationId,
          summary,
          tags,
          params: PairParams,
          response: { 200: ContactDetail, ...problems(400, 401, 403, 404, 409) },
        },
        handler: async request => {
          const { id, otherId } = request.params as Pair
          return request.inTenant(async tx => {
            await change(tx, id, otherId)
            return contactDetailReply(await readContactPage(tx, id))
          })
        },
      })
    }

    app.put(
      '/:id/erasure',
      {
        config: { access: 'contacts.erase' },
        schema: {
          operationId: 'eraseContact',
          summary: 'Replace a person’s data everywhere and keep the figures; cannot be undone',
          tags,
          params: ContactParams,
          response: { 200: ErasureReply, ...problems(400, 401, 403, 404, 409) },
        },
      },
      async request => request.inTenant(tx => eraseContact(tx, request.params.id)),
    )
  }
}
