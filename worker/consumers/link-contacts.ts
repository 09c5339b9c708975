import type { Consumer } from './consumer.ts'

/** Gives each order, gift and pledge its contact: in the worker, so that no shopper waits for another one's contact. */
export const linkContacts = {
  name: 'link-contacts',
  events: ['order.placed', 'donation.created', 'pledge.created'],
  queue: 'reactions',
} as const satisfies Consumer
