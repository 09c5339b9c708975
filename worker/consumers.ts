import type { Consumer } from './consumers/consumer.ts'
import { linkContacts } from './consumers/link-contacts.ts'
import { orderMailToShopper } from './consumers/order-mail-to-shopper.ts'
import { orderMailToTeam } from './consumers/order-mail-to-team.ts'

/** Every consumer, one line each. */
export const consumers: readonly Consumer[] = [linkContacts, orderMailToShopper, orderMailToTeam]
