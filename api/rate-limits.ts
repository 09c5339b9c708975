import type { RateLimit } from '#platform/redis/rate-limit.ts'

/** The limits of the API; the numbers are those of docs/operations.md and are multiplied by SADU_RATE_LIMIT_FACTOR. */
export const rateLimits = {
  anonymous: { name: 'anonymous', points: 300, seconds: 60 },
  submissionByAddress: { name: 'submission-address', points: 10, seconds: 60 },
  submissionByPhone: { name: 'submission-phone', points: 5, seconds: 60 },
  /** A mail goes to the address of each order: nobody's mailbox is filled through us. */
  submissionByEmail: { name: 'submission-email', points: 10, seconds: 3600 },
  /** One opened form: sent again after an answer was lost, not a hundred times. */
  submissionByForm: { name: 'submission-form', points: 10, seconds: 3600 },
  submissionByProof: { name: 'submission-proof', points: 3, seconds: 900 },
  /** Above it nobody is refused: proofs of work are asked for. */
  submissionByTenant: { name: 'submission-tenant', points: 120, seconds: 60 },
  submissionAlarm: { name: 'submission-alarm', points: 1, seconds: 60 },
  visitByAddress: { name: 'visit-address', points: 60, seconds: 60 },
  person: { name: 'person', points: 600, seconds: 60 },
  tenant: { name: 'tenant', points: 3000, seconds: 60 },
  /** Names are looked at one by one, not as a list. */
  slugChecks: { name: 'slug-checks', points: 60, seconds: 60 },
  foundings: { name: 'foundings', points: 20, seconds: 3600 },
  /** Files of a tenant's lists: each may read a whole table. */
  exports: { name: 'exports', points: 20, seconds: 3600 },
  /** Documents are printed one after the other: one link, read over and over, would hold up those of all tenants. */
  documentByLink: { name: 'document-link', points: 10, seconds: 60 },
  authByAddress: { name: 'auth-address', points: 10, seconds: 60, withoutRedis: { points: 3, seconds: 60 } },
  authByAccount: { name: 'auth-account', points: 5, seconds: 60, withoutRedis: { points: 3, seconds: 60 } },
  /** The delays grow: whoever used up five a minute six times waits for an hour, the owner of the account no longer than that. */
  authByAccountHour: { name: 'auth-account-hour', points: 30, seconds: 3600 },
  /** Passwords and codes that a signed-in person is asked for. */
  authByPerson: { name: 'auth-person', points: 5, seconds: 60 },
  authByPersonHour: { name: 'auth-person-hour', points: 30, seconds: 3600 },
} as const satisfies Record<string, RateLimit>
