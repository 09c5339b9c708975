import type { Consumer } from './consumer.ts'

/** Counts a tenant's figures anew when something of it changed; what happens within half a minute is counted once. */
export const keepTenantStats = {
  name: 'keep-tenant-stats',
  events: [
    'order.placed',
    'order.confirmed',
    'order.fulfilled',
    'order.cancelled',
    'donation.created',
    'donation.received',
    'donation.receipted',
    'donation.cancelled',
    'pledge.created',
    'pledge.cancelled',
    'pledge.fulfilled',
    'item.created',
    'item.changed',
    'media.ready',
    'member.joined',
    'member.left',
    'member.removed',
    'member.role_changed',
    'storefront.changed',
    'storefront.published',
    'tenant.changed',
    'tenant.renamed',
  ],
  queue: 'reactions',
  gatherSeconds: 30,
} as const satisfies Consumer
