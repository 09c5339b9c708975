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
    'storefront.changed',
    'storefront.published',
  ],
  queue: 'reactions',
  gatherSeconds: 30,
} as const satisfies Consumer
