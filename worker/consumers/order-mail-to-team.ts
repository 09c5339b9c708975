import type { Consumer } from './consumer.ts'

/** Tells the owners and admins, each in their own language, that an order came in. */
export const orderMailToTeam = {
  name: 'order-mail-to-team',
  events: ['order.placed'],
  queue: 'mail',
} as const satisfies Consumer
