import type { Consumer } from './consumer.ts'

/** Tells shoppers, donors and pledgers, each in the language of their record, that it came in and how it goes on. */
export const mailsToCustomers = [
  {
    name: 'order-mail-to-shopper',
    events: ['order.placed', 'order.confirmed', 'order.fulfilled', 'order.cancelled'],
    queue: 'mail',
  },
  {
    name: 'donation-mail-to-donor',
    events: ['donation.created', 'donation.received', 'donation.receipted'],
    queue: 'mail',
  },
  {
    name: 'pledge-mail-to-pledger',
    events: ['pledge.created', 'pledge.reminder_due', 'pledge.fulfilled'],
    queue: 'mail',
  },
] as const satisfies Consumer[]
