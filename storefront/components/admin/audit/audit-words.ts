'use client'
import { useMessages, useTranslations } from 'next-intl'
import type { AuditEntry } from '@/api/team-shapes.ts'
import { type Change, changesOf, isBilingual, isMoney } from '@/lib/admin/audit-changes.ts'
import { formatDay } from '@/lib/admin/days.ts'
import { formatMoney, formatNumber } from '@/lib/format.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Words = { [name: string]: unknown }

/** Facts of which a change is told in a sentence, by the kind of record. */
const told: Record<string, readonly string[]> = { catalog_item: ['price', 'stock', 'published'], pledge: ['dueOn'] }

const day = /^\d{4}-\d{2}-\d{2}$/

/** An entry of the audit log in words; what the pages have no words for is shown as its code. */
export function useAuditWords() {
  const t = useTranslations('audit')
  const { audit } = useMessages() as { audit: Words }
  const { reader, store } = useTenant()
  const say = (part: string, name: string) =>
    has(audit[part], name.split('.')) ? t(`${part}.${name}` as 'title') : name

  const value = (fact: unknown, name = ''): string => {
    if (fact === null || fact === undefined || fact === '') return t('nothing')
    if (typeof fact === 'boolean') return t(fact ? 'yes' : 'no')
    if (isBilingual(fact)) return textIn(reader.locale, fact) || t('nothing')
    if (isMoney(fact)) return formatMoney(fact, reader)
    if (typeof fact === 'number') return formatNumber(fact, reader)
    if (typeof fact === 'string' && amounts.has(name) && store)
      return formatMoney({ amount: fact, currency: store.currency }, reader)
    if (typeof fact === 'string') return day.test(fact) ? formatDay(fact, reader) : say('values', fact)
    if (Array.isArray(fact)) return fact.map(each => value(each, name)).join(t('comma')) || t('nothing')
    return JSON.stringify(fact)
  }

  /** "Changed the price of Red roses from 5.000 to 5.500 KD" where one such fact changed; else what happened. */
  const what = (entry: AuditEntry, changes: Change[]): { text: string; whole: boolean } => {
    const [change] = changes
    const name = nameOf(entry)
    const field = change?.path.join('.') ?? ''
    const sentence = changes.length === 1 && name && entry.before && told[entry.entity.type]?.includes(field)
    if (!change || !sentence) return { text: say('actions', entry.action), whole: false }
    const key = field === 'published' ? (change.after ? 'shown' : 'hidden') : field
    const values = { name, before: value(change.before, field), after: value(change.after, field) }
    return { text: t(`told.${key}` as 'told.price', values), whole: true }
  }

  const nameOf = ({ entity }: AuditEntry) => entity.number ?? (entity.name ? textIn(reader.locale, entity.name) : '')

  return {
    t,
    value,
    nameOf,
    what,
    action: (name: string) => say('actions', name),
    family: (name: string) => say('families', name),
    kind: ({ entity }: AuditEntry) => say('entities', entity.type),
    field: ({ path }: Change) => path.map(name => say('fields', name)).join(t('within')),
    changes: ({ before, after }: AuditEntry) => changesOf(before, after),
    who: ({ actor }: AuditEntry) => (actor.kind === 'member' && actor.name) || say('actors', actor.kind),
  }
}

const amounts = new Set(['price', 'total', 'amount', 'deliveryFee', 'discount', 'fee', 'minimum', 'freeFrom'])

function has(words: unknown, [first = '', ...rest]: string[]): boolean {
  if (words === null || typeof words !== 'object' || !Object.hasOwn(words, first)) return false
  const inner = (words as Words)[first]
  if (rest.length > 0) return has(inner, rest)
  // What is read ahead is a list, what is not is a text; parts have names.
  return typeof inner === 'string' || Array.isArray(inner)
}
