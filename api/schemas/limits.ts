import { type Static, Type } from 'typebox'
import { type Limits, limitNames } from '#domain/limits/plans.ts'
import { Closed } from './primitives.ts'

const Count = Type.Integer({ minimum: 0 })

const Use = Closed({ used: Count, limit: Count })

export const LimitsReply = Closed(
  { staff: Use, items: Use, storage_bytes: Use, ai_tokens: Use },
  { description: 'What the plan and what was agreed besides it allow; AI tokens of this calendar month.' },
)

export function limitsReply(limits: Limits, used: Limits): Static<typeof LimitsReply> {
  const uses = limitNames.map(name => [name, { used: used[name], limit: limits[name] }])
  return Object.fromEntries(uses) as Static<typeof LimitsReply>
}
