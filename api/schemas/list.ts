import { Type } from 'typebox'
import { type FieldProblem, InvalidInput } from '#domain/errors.ts'
import type { ExportList } from '#domain/exports/export-lists.ts'
import { fieldProblems } from '../field-problems.ts'
import { compileUrlCheck } from '../validation.ts'
import { auditFilters } from './audit.ts'
import { conversionFilters } from './conversion.ts'
import { donationFilters } from './donation.ts'
import { ItemKind } from './item.ts'
import { OrderStatus } from './order.ts'
import { pledgeFilters } from './pledge.ts'
import { Closed, Slug } from './primitives.ts'

export const ListNameCode = Type.Enum(['orders', 'donations', 'pledges', 'items', 'contacts'])

export const orderFilters = { ...conversionFilters, status: Type.Optional(OrderStatus) }

const { q, from, to } = conversionFilters

export const contactFilters = { q, from, to }

export const itemFilters = {
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the name or the description' })),
  category: Type.Optional(Slug),
  type: Type.Optional(ItemKind),
  published: Type.Optional(Type.Boolean()),
  lowStock: Type.Optional(Type.Boolean({ description: 'At or below its low-stock level' })),
  archived: Type.Optional(Type.Boolean({ description: 'The archived ones instead of the others' })),
}

export const filtersOf = {
  orders: orderFilters,
  donations: donationFilters,
  pledges: pledgeFilters,
  items: itemFilters,
  contacts: contactFilters,
}

/** A list's filter inside of a body, as it stands in the list's URL. */
export const FilterQuery = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 200 }), Type.Boolean()]),
  { description: 'Query parameters of the list, without `limit` and `cursor`' },
)

/** What a file can be narrowed by: the lists, and the audit log. */
export const exportFilters = { ...filtersOf, audit: auditFilters }

const checks = Object.fromEntries(
  Object.entries(exportFilters).map(([list, filters]) => [list, compileUrlCheck(Closed(filters))]),
)

/** Such a filter with its values in the types they have; what the list does not take is invalid input. */
export function readFilterQuery(list: ExportList, query: Record<string, unknown>, path: string) {
  const filter = { ...query }
  const check = checks[list]!
  if (check(filter)) return filter
  const problems = fieldProblems((check.errors ?? []) as Parameters<typeof fieldProblems>[0])
  throw new InvalidInput(problems.map((problem): FieldProblem => ({ ...problem, path: `${path}${problem.path}` })))
}

const BoundedCount = Closed({
  count: Type.Integer({ description: 'Exact up to 1,000' }),
  more: Type.Boolean({ description: 'Whether there are more than that' }),
})

/** How many records of a list have each status. */
export function StatusCounts(statuses: readonly string[]) {
  return Closed({ byStatus: Closed(Object.fromEntries(statuses.map(status => [status, BoundedCount]))) })
}
