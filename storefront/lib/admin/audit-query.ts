import type { Filters } from './list-query.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** What the audit log can be narrowed by, as it stands in the address. */
const forms = {
  actor: /^[\da-f-]{36}$/,
  actorKind: /^(public|system|super_admin)$/,
  action: /^[a-z_]{1,40}(\.[a-z_]{1,40})?$/,
  entity: /^[\w-]{1,64}$/,
  from: day,
  to: day,
} as const

export type AuditFilterName = keyof typeof forms

export const auditFilterNames = Object.keys(forms) as AuditFilterName[]

/** The filters an address asks for; what the log does not know, or cannot be, is left out. */
export function readAuditFilters(params: Pick<URLSearchParams, 'get'>): Filters {
  const known = auditFilterNames.flatMap(name => {
    const asked = params.get(name)?.trim() ?? ''
    return forms[name].test(asked) ? [[name, asked] as const] : []
  })
  return Object.fromEntries(known)
}

/** Of one field for "who": a person by their id, or a kind of actor. */
export function whoFilters(who: string): Filters {
  if (who === '') return {}
  return forms.actor.test(who) ? { actor: who } : { actorKind: who }
}

export function auditPath(slug: string, filters: Filters): string {
  const search = new URLSearchParams(filters).toString()
  return `/${slug}/audit${search && `?${search}`}`
}
