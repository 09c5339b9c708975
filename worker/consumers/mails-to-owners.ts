import type { Consumer } from './consumer.ts'

/** Tells the owners what was decided on the merchant block of their store. */
export const mailsToOwners = {
  name: 'verification-mail-to-owners',
  events: ['tenant.verified', 'tenant.verification_refused'],
  queue: 'mail',
} as const satisfies Consumer
