import type { Consumer } from './consumer.ts'

/** Tells the owners and admins, each in their own language, that an order, a gift or a pledge came in. */
export const mailsToTeam = [
  { name: 'order-mail-to-team', events: ['order.placed'], queue: 'mail' },
  { name: 'donation-mail-to-team', events: ['donation.created'], queue: 'mail' },
  { name: 'pledge-mail-to-team', events: ['pledge.created'], queue: 'mail' },
] as const satisfies Consumer[]
