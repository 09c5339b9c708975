import type { Consumer } from './consumers/consumer.ts'
import { keepTenantStats } from './consumers/keep-tenant-stats.ts'
import { linkContacts } from './consumers/link-contacts.ts'
import { mailsToCustomers } from './consumers/mails-to-customers.ts'
import { mailsToMembers } from './consumers/mails-to-members.ts'
import { mailsToOwners } from './consumers/mails-to-owners.ts'
import { mailsToTeam } from './consumers/mails-to-team.ts'

/** Every consumer. */
export const consumers: readonly Consumer[] = [
  linkContacts,
  keepTenantStats,
  ...mailsToCustomers,
  ...mailsToTeam,
  mailsToMembers,
  mailsToOwners,
]
