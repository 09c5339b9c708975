import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, { LogController } from 'fastify'
import { ApiError, sendProblem } from './errors.ts'
import type { ApiParts, ApiServer } from './parts.ts'
import { authenticate } from './plugins/authentication.ts'
import { letGoWhenClosing } from './plugins/closing.ts'
import { requireLivingSession } from './plugins/living-session.ts'
import { describeApi } from './plugins/openapi.ts'
import { limitRates, openLimits } from './plugins/rate-limits.ts'
import { requestId, tellRequestIds } from './plugins/request-ids.ts'
import { requireStatedAccess } from './plugins/stated-access.ts'
import { openStatusLinks } from './plugins/status-links.ts'
import { refuseBots } from './plugins/submissions.ts'
import { openSuperAdmin } from './plugins/super-admin.ts'
import { openTenants } from './plugins/tenant.ts'
import { adminAssistantRoutes } from './routes/admin/assistant.ts'
import { adminJobRoutes } from './routes/admin/jobs.ts'
import { adminLegalRoutes } from './routes/admin/legal.ts'
import { adminLimitRoutes } from './routes/admin/limits.ts'
import { adminLogRoutes } from './routes/admin/log.ts'
import { adminSuspensionRoutes } from './routes/admin/suspension.ts'
import { adminTenantRoutes } from './routes/admin/tenants.ts'
import { adminTokenRoutes } from './routes/admin/token.ts'
import { adminViewRoutes } from './routes/admin/views.ts'
import { archiveDownloadRoutes } from './routes/archive-downloads.ts'
import { authRoutes } from './routes/auth.ts'
import { authPasswordRoutes } from './routes/auth-password.ts'
import { authSecurityRoutes } from './routes/auth-security.ts'
import { authSessionRoutes } from './routes/auth-session.ts'
import { authSessionsRoutes } from './routes/auth-sessions.ts'
import { authTotpRoutes } from './routes/auth-totp.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { catalogRoutes } from './routes/catalog.ts'
import { catalogImportRoutes } from './routes/catalog-imports.ts'
import { donationRoutes } from './routes/donations.ts'
import { downloadRoutes } from './routes/downloads.ts'
import { exportRoutes } from './routes/exports.ts'
import { formRoutes } from './routes/forms.ts'
import { healthRoutes } from './routes/health.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { jwksRoutes } from './routes/jwks.ts'
import { listCountRoutes } from './routes/list-counts.ts'
import { meRoutes } from './routes/me.ts'
import { mediaRoutes } from './routes/media.ts'
import { mediaTransferRoutes } from './routes/media-transfer.ts'
import { orderRoutes } from './routes/orders.ts'
import { pledgeRoutes } from './routes/pledges.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { savedFilterRoutes } from './routes/saved-filters.ts'
import { slugRoutes } from './routes/slugs.ts'
import { statusRoutes } from './routes/status.ts'
import { statusReceiptRoutes } from './routes/status-receipt.ts'
import { storefrontRoutes } from './routes/storefront.ts'
import { streamRoutes } from './routes/stream.ts'
import { tenantArchiveRoutes } from './routes/tenant-archives.ts'
import { tenantAuditRoutes } from './routes/tenant-audit.ts'
import { tenantCampaignRoutes } from './routes/tenant-campaigns.ts'
import { tenantCatalogRoutes } from './routes/tenant-catalog.ts'
import { tenantContactRoutes } from './routes/tenant-contacts.ts'
import { tenantDonationEntryRoutes } from './routes/tenant-donation-entry.ts'
import { tenantDonationRoutes } from './routes/tenant-donations.ts'
import { tenantInvitationRoutes } from './routes/tenant-invitations.ts'
import { tenantLimitRoutes } from './routes/tenant-limits.ts'
import { tenantLinkRoutes } from './routes/tenant-links.ts'
import { tenantMediaRoutes } from './routes/tenant-media.ts'
import { tenantMemberRoutes } from './routes/tenant-members.ts'
import { tenantOrderDocumentRoutes } from './routes/tenant-order-documents.ts'
import { tenantOrderEntryRoutes } from './routes/tenant-order-entry.ts'
import { tenantOrderRoutes } from './routes/tenant-orders.ts'
import { tenantPledgeEntryRoutes } from './routes/tenant-pledge-entry.ts'
import { tenantPledgePaymentRoutes } from './routes/tenant-pledge-payments.ts'
import { tenantPledgeRoutes } from './routes/tenant-pledges.ts'
import { tenantPublicationRoutes } from './routes/tenant-publication.ts'
import { tenantReceiptRoutes } from './routes/tenant-receipts.ts'
import { tenantSettingsRoutes } from './routes/tenant-settings.ts'
import { tenantStatusLinkRoutes } from './routes/tenant-status-links.ts'
import { tenantStorefrontRoutes } from './routes/tenant-storefront.ts'
import { tenantsRoutes } from './routes/tenants.ts'
import { unsubscribeRoutes } from './routes/unsubscribe.ts'
import { visitRoutes } from './routes/visits.ts'
import { findUnkeepable, validateInput } from './validation.ts'

/** Replies of an API hold nothing that a browser should run or frame. */
const nothingIsRun = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }

type Routes = (parts: ApiParts) => (app: ApiServer) => Promise<void>

/** Every route by its prefix, in order. */
const contents: [prefix: string, ...routes: Routes[]][] = [
  ['', healthRoutes, jwksRoutes],
  ['/v1/auth', authRoutes, authSessionRoutes, authSessionsRoutes, authPasswordRoutes],
  ['/v1/auth', authTotpRoutes, authSecurityRoutes],
  ['/v1/me', meRoutes],
  ['/v1/slugs', slugRoutes],
  ['/v1/tenants', tenantsRoutes],
  ['/v1/tenants/:slug', tenantSettingsRoutes],
  ['/v1/tenants/:slug/publication', tenantPublicationRoutes],
  ['/v1/media', mediaRoutes],
  ['/v1', mediaTransferRoutes],
  ['/v1/status', statusRoutes, statusReceiptRoutes],
  ['/v1/unsubscribe', unsubscribeRoutes],
  ['/v1/storefront/:slug', storefrontRoutes],
  ['/v1/storefront/:slug/catalog', catalogRoutes],
  ['/v1/storefront/:slug/campaigns', campaignRoutes],
  ['/v1/storefront/:slug/orders', orderRoutes],
  ['/v1/storefront/:slug/donations', donationRoutes],
  ['/v1/storefront/:slug/pledges', pledgeRoutes],
  ['/v1/storefront/:slug/receipts', receiptRoutes],
  ['/v1/storefront/:slug/form', formRoutes],
  ['/v1/storefront/:slug/visit', visitRoutes],
  ['/v1/tenants/:slug/catalog/imports', catalogImportRoutes],
  ['/v1/tenants/:slug/catalog', tenantCatalogRoutes],
  ['/v1/tenants/:slug/campaigns', tenantCampaignRoutes],
  ['/v1/tenants/:slug/media', tenantMediaRoutes],
  ['/v1/tenants/:slug/orders', tenantOrderRoutes, tenantOrderEntryRoutes, tenantOrderDocumentRoutes],
  ['/v1/tenants/:slug/contacts', tenantContactRoutes],
  ['/v1/tenants/:slug/limits', tenantLimitRoutes],
  ['/v1/tenants/:slug/links', tenantLinkRoutes],
  ['/v1/tenants/:slug/storefront', tenantStorefrontRoutes],
  ['/v1/tenants/:slug/donations', tenantDonationRoutes, tenantDonationEntryRoutes],
  ['/v1/tenants/:slug/receipts', tenantReceiptRoutes],
  ['/v1/tenants/:slug/pledges', tenantPledgeRoutes, tenantPledgeEntryRoutes, tenantPledgePaymentRoutes],
  ['/v1/tenants/:slug', tenantStatusLinkRoutes, listCountRoutes],
  ['/v1/tenants/:slug/saved-filters', savedFilterRoutes],
  ['/v1/tenants/:slug/audit', tenantAuditRoutes],
  ['/v1/tenants/:slug/exports', exportRoutes],
  ['/v1/tenants/:slug', tenantMemberRoutes],
  ['/v1/tenants/:slug/invitations', tenantInvitationRoutes],
  ['/v1/invitations', invitationRoutes],
  ['/v1/downloads', downloadRoutes],
  ['/v1/tenants/:slug/archives', tenantArchiveRoutes],
  ['/v1/archive-downloads', archiveDownloadRoutes],
  ['/v1/tenants/:slug/stream', streamRoutes],
  ['/v1/admin/token', adminTokenRoutes],
  ['/v1/admin/tenants', adminTenantRoutes, adminSuspensionRoutes, adminLimitRoutes, adminViewRoutes],
  ['/v1/admin/jobs', adminJobRoutes],
  ['/v1/admin', adminLegalRoutes, adminAssistantRoutes, adminLogRoutes],
]

/** The API: every plugin in order, then every route. */
export async function buildApp(parts: ApiParts): Promise<ApiServer> {
  const app = createServer(parts)
  app.setErrorHandler(sendProblem)
  app.setNotFoundHandler(() => {
    throw new ApiError('route_not_found')
  })
  validateInput(app)
  requireStatedAccess(app)
  tellRequestIds(app)
  letGoWhenClosing(app)
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: nothingIsRun } })
  await app.register(cookie)
  await describeApi(app)
  openLimits(app, parts)
  await authenticate(app, parts)
  limitRates(app)
  requireLivingSession(app, parts)
  openTenants(app, parts)
  openSuperAdmin(app, parts)
  openStatusLinks(app, parts)
  refuseBots(app, parts)
  refuseUnkeepable(app)

  for (const [prefix, ...routes] of contents) {
    for (const routesOf of routes) await app.register(routesOf(parts), { prefix })
  }
  return app
}

function createServer({ config, log }: ApiParts): ApiServer {
  return fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    bodyLimit: 256 * 1024,
    // Ten megabytes from a phone with two megabits a second.
    requestTimeout: 60_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 72_000,
    trustProxy: config.trustProxy,
    return503OnClosing: true,
    // An address that cannot be read at all (`%zz`, a part longer than any of ours).
    frameworkErrors: (_error, request, reply) => sendProblem(new ApiError('route_not_found'), request, reply),
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as ApiServer
}

function refuseUnkeepable(app: ApiServer) {
  app.addHook('preValidation', async request => {
    if (findUnkeepable(request.params)) throw new ApiError('route_not_found')
    const failure = findUnkeepable(request.body) ?? findUnkeepable(request.query)
    if (failure) throw Object.assign(new Error(failure.message), { validation: [failure] })
  })
}
