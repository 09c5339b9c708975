'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AuditEntry } from '@/api/team-shapes.ts'
import { type Change, isBilingual } from '@/lib/admin/audit-changes.ts'
import { recordPath } from '@/lib/admin/audit-path.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useAuditWords } from './audit-words.ts'

/** Before and after side by side, the reason, and where it came from. */
export function AuditDetails({ entry, changes }: { entry: AuditEntry; changes: Change[] }) {
  const { t, kind, nameOf } = useAuditWords()
  const { slug } = useTenant()
  const path = recordPath(slug, entry)
  const record = nameOf(entry) || kind(entry)
  return (
    <div className="flex flex-col gap-4 px-4 pb-5 sm:px-5">
      {changes.length > 0 ? <Changes changes={changes} isNew={entry.before === null} /> : null}
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        {entry.reason ? (
          <Fact label={t('reason')}>
            <bdi className="whitespace-pre-line">{entry.reason}</bdi>
          </Fact>
        ) : null}
        <Fact label={kind(entry)}>
          {path ? (
            <Link href={path} className="text-accent-ink underline underline-offset-4">
              <bdi>{record}</bdi>
            </Link>
          ) : (
            <bdi>{record}</bdi>
          )}
        </Fact>
        <Fact label={t('address')}>{entry.address ? <bdi dir="ltr">{entry.address}</bdi> : t('addressUnknown')}</Fact>
        {entry.requestId ? (
          <Fact label={t('request')}>
            <bdi dir="ltr" className="break-all">
              {entry.requestId}
            </bdi>
          </Fact>
        ) : null}
      </dl>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

/** On a phone each fact stands above its two values. */
function Changes({ changes, isNew }: { changes: Change[]; isNew: boolean }) {
  const { t, field } = useAuditWords()
  const cell = 'break-words px-3 py-2 text-start align-top max-sm:block max-sm:py-1'
  return (
    <table className="w-full table-fixed rounded-md bg-muted/60 text-sm max-sm:block">
      <thead className="text-muted-foreground max-sm:sr-only">
        <tr>
          <th scope="col" className={cell}>
            {t('field')}
          </th>
          {isNew ? null : (
            <th scope="col" className={cell}>
              {t('before')}
            </th>
          )}
          <th scope="col" className={cell}>
            {isNew ? t('value') : t('after')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {changes.map(change => (
          <tr key={change.path.join()} className="border-t max-sm:block max-sm:py-1.5">
            <th scope="row" className={`${cell} font-semibold`}>
              {field(change)}
            </th>
            {isNew ? null : (
              <td className={`${cell} text-muted-foreground`}>
                <Small>{t('before')}</Small>
                <Value change={change} side="before" />
              </td>
            )}
            <td className={cell}>
              {isNew ? null : <Small>{t('after')}</Small>}
              <Value change={change} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Small({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="me-2 text-muted-foreground text-xs sm:hidden">
      {children}
    </span>
  )
}

/** A text in two languages is shown in both: the change may be in the one that is not read. */
function Value({ change, side }: { change: Change; side: 'before' | 'after' }) {
  const { value } = useAuditWords()
  const fact = change[side]
  if (!isBilingual(fact)) return <bdi className="whitespace-pre-line">{value(fact, change.path.at(-1))}</bdi>
  return (
    <>
      <span lang="en" dir="ltr" className="block whitespace-pre-line text-start">
        {fact.en || '–'}
      </span>
      <span lang="ar" dir="rtl" className="block whitespace-pre-line text-start">
        {fact.ar || '–'}
      </span>
    </>
  )
}
