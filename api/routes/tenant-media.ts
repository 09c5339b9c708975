import { changeMedia, deleteMedia } from '#domain/media/change-media.ts'
import { completeUpload } from '#domain/media/complete-upload.ts'
import { checkAnyEntity, grantDownload, writableEntities } from '#domain/media/media-access.ts'
import { findMedia, listMedia } from '#domain/media/media-queries.ts'
import { startUpload } from '#domain/media/start-upload.ts'
import { decodePositionCursor, encodeCursor } from '../cursor.ts'
import type { ApiParts, ApiServer } from '../parts.ts'
import { IdempotencyHeaders, once } from '../plugins/idempotency.ts'
import * as media from '../schemas/media.ts'
import { Page, PageQuery, pageOf } from '../schemas/page.ts'
import { Closed, Empty, Slug } from '../schemas/primitives.ts'
import { problems } from '../schemas/problem.ts'

const tags = ['media']
const MediaParams = Closed({ slug: Slug, id: media.MediaId })

export function tenantMediaRoutes({ storage, replyCache, clock }: ApiParts) {
  return async (app: ApiServer) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })
    app.addHook('onResponse', async request => {
      if (request.method !== 'GET' && request.tenant) replyCache.forget(request.tenant.id)
    })

    app.get(
      '',
      {
        config: { access: 'media.read' },
        schema: {
          operationId: 'listMedia',
          summary: 'Files in whatever state, in the order in which their item, campaign or storefront shows them',
          tags,
          params: Closed({ slug: Slug }),
          querystring: Closed({ ...PageQuery, ...media.MediaFilter }),
          response: { 200: Page(media.Media), ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const { limit = 50, cursor, ...filter } = request.query
        const page = { after: decodePositionCursor(cursor), limit: limit + 1 }
        const rows = await request.inTenantRead(async tx => {
          if (filter.entityId) await checkAnyEntity(tx, filter.entityId)
          return listMedia(tx, filter, page)
        })
        return pageOf(rows, limit, { cursorOf: row => encodeCursor(row.position, row.id), reply: media.mediaReply })
      },
    )

    app.post(
      '',
      {
        config: { access: 'media.write' },
        schema: {
          operationId: 'startUpload',
          summary: 'Ask to upload one file; ten minutes to do it',
          description:
            'Then send the file to `upload.url`, and complete it. A repeated request grants the same upload.',
          tags,
          params: Closed({ slug: Slug }),
          headers: IdempotencyHeaders,
          body: media.NewUpload,
          response: { 201: media.UploadGrant, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const asking = { now: clock.now(), writable: writableEntities(request.member!.role) }
        const started = await once(request, reply, tx => startUpload(tx, request.body, asking))
        const { mediaId, expiresAt, ...grant } = started
        const upload = await storage.grantUpload({ ...grant, expiresAt: new Date(expiresAt) })
        return reply.code(201).send({ mediaId, upload: { ...upload, expiresAt } })
      },
    )

    app.post(
      '/:id/completion',
      {
        config: { access: 'media.write' },
        schema: {
          operationId: 'completeUpload',
          summary: 'Have the uploaded file checked and taken in, or rejected; again gives the same answer',
          tags,
          params: MediaParams,
          response: { 200: media.Media, ...problems(400, 401, 403, 404, 409) },
        },
      },
      async request => {
        const door = { tx: request.inTenant.bind(request) }
        const asked = { id: request.params.id, now: clock.now(), writable: writableEntities(request.member!.role) }
        return media.mediaReply(await completeUpload(door, storage, asked))
      },
    )

    app.get(
      '/:id',
      {
        // It hands out the original.
        config: { access: 'media.read', viewable: false },
        schema: {
          operationId: 'readMedia',
          summary: 'One file, with an address for its original that works for 15 minutes',
          tags,
          params: MediaParams,
          response: { 200: media.MediaWithDownload, ...problems(400, 401, 403, 404) },
        },
      },
      async request => {
        const row = await request.inTenantRead(tx => findMedia(tx, request.params.id))
        const download = await grantDownload(storage, row, clock.now())
        return { ...media.mediaReply(row), download: media.downloadReply(download) }
      },
    )

    app.patch(
      '/:id',
      {
        config: { access: 'media.write' },
        schema: {
          operationId: 'changeMedia',
          summary: 'Change the text of a picture, or its place among the others',
          tags,
          params: MediaParams,
          body: media.MediaChange,
          response: { 200: media.Media, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async request => {
        const writable = writableEntities(request.member!.role)
        return media.mediaReply(
          await request.inTenant(tx => changeMedia(tx, request.params.id, request.body, writable)),
        )
      },
    )

    app.delete(
      '/:id',
      {
        config: { access: 'media.write' },
        schema: {
          operationId: 'deleteMedia',
          summary: 'Remove a file for good, from the storefront too',
          tags,
          params: MediaParams,
          response: { 204: Empty, ...problems(400, 401, 403, 404) },
        },
      },
      async (request, reply) => {
        const asked = { now: clock.now(), writable: writableEntities(request.member!.role) }
        await request.inTenant(tx => deleteMedia(tx, request.params.id, asked))
        return reply.code(204).send(null)
      },
    )
  }
}
