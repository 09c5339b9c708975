import type { Consumer } from './consumer.ts'

/** Tells the shopper, in the language of their order, that it was placed and how it goes on. */
export const orderMailToShopper = {
  name: 'order-mail-to-shopper',
  events: ['order.placed', 'order.confirmed', 'order.fulfilled', 'order.cancelled'],
  queue: 'mail',
} as const satisfies Consumer
