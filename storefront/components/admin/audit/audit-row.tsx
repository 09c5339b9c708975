'use client'
import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { AuditEntry } from '@/api/team-shapes.ts'
import { recordPath } from '@/lib/admin/audit-path.ts'
import { cn } from '@/lib/cn.ts'
import { formatDate } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { AuditDetails } from './audit-details.tsx'
import { useAuditWords } from './audit-words.ts'

/** One thing that happened, in a line or two; a press opens what it was before and after. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const words = useAuditWords()
  const { reader } = useTenant()
  const [open, setOpen] = useState(false)
  const details = useId()
  const changes = words.changes(entry)
  const { text, whole } = words.what(entry, changes)
  return (
    <li>
      <div className="flex items-start gap-x-3 py-3 ps-4 pe-2 sm:ps-5 sm:pe-3">
        <div className="min-w-0 grow">
          <p className="break-words">
            <span className="font-semibold">{text}</span>
            {whole ? null : <Record entry={entry} />}
          </p>
          <p className="mt-0.5 text-muted-foreground text-sm">
            <bdi>{words.who(entry)}</bdi>
            <span aria-hidden> · </span>
            <time dateTime={entry.at}>{formatDate(entry.at, reader)}</time>
            {entry.address ? (
              <span className="max-sm:hidden">
                <span aria-hidden> · </span>
                <bdi dir="ltr">{entry.address}</bdi>
              </span>
            ) : null}
          </p>
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
          className="inline-flex min-h-9 items-center gap-1.5 self-center rounded-md px-2 text-foreground text-sm hover:bg-hover max-md:min-h-11"
        >
          <span className="max-sm:sr-only">{words.t('details')}</span>
          <span className="sr-only">
            {' '}
            {text} {words.nameOf(entry)}
          </span>
          <ChevronDown
            aria-hidden
            className={cn('size-4 stroke-[1.5] transition-transform duration-150', open && 'rotate-180')}
          />
        </button>
      </div>
      <div id={details} hidden={!open}>
        {open ? <AuditDetails entry={entry} changes={changes} /> : null}
      </div>
    </li>
  )
}

function Record({ entry }: { entry: AuditEntry }) {
  const words = useAuditWords()
  const { slug } = useTenant()
  const path = recordPath(slug, entry)
  const name = words.nameOf(entry)
  if (!name) return null
  return (
    <>
      <span aria-hidden className="text-muted-foreground">
        {' · '}
      </span>
      {path ? (
        <Link href={path} className="text-accent-ink underline-offset-4 hover:underline">
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}
    </>
  )
}
