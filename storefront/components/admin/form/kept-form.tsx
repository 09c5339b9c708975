'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, Fragment, type ReactNode } from 'react'
import type { Mistakes } from '@/lib/admin/form-body.ts'
import { ConflictNote } from './conflict-note.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { useEntry } from './use-entry.ts'
import type { useKept } from './use-kept.ts'

type Props<Row extends { version: number }, Body extends object> = Pick<
  ComponentProps<typeof EntryFrame>,
  'title' | 'back' | 'aside' | 'above' | 'locked'
> & {
  kept: ReturnType<typeof useKept<Row, Body>>
  read: (given: FormData) => { body: Body } | { mistakes: Mistakes }
  onSaved: (row: Row) => void
  children: ReactNode
}

/** The form of something that is there already, and what happens when a colleague saves it first. */
export function KeptForm<Row extends { version: number }, Body extends object>(props: Props<Row, Body>) {
  const { kept, read, onSaved, children, ...frame } = props
  const t = useTranslations('admin.entry')
  const entry = useEntry<Body, Row>({ read, send: kept.save, onDone: onSaved })
  const keepMine = () => kept.keepMine().then(() => entry.form.current?.requestSubmit())
  return (
    <EntryFrame
      {...frame}
      submit={t('save')}
      entry={entry}
      refusal={
        kept.isConflict(entry.problem) ? (
          <ConflictNote keepMine={() => void keepMine()} showTheirs={() => void kept.showTheirs().then(entry.forget)} />
        ) : undefined
      }
    >
      <Fragment key={kept.round}>{children}</Fragment>
    </EntryFrame>
  )
}
