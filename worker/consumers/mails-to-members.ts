import type { Consumer } from './consumer.ts'

/** Invites, and tells whom it concerns that a role changed, a member was removed, or the store has another owner. */
export const mailsToMembers = {
  name: 'team-mail',
  events: ['member.invited', 'member.joined', 'member.role_changed', 'member.removed'],
  queue: 'mail',
} as const satisfies Consumer
