'use client'
import { CircleCheck, CircleX, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BulkResult } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useRefusal } from '../refusal.ts'
import { useList } from './list-context.tsx'

type Props = { results: BulkResult[] | undefined; problem: unknown; close: () => void }

/** What became of each row: those that were refused say why, and stay chosen. */
export function BulkResults({ results, problem, close }: Props) {
  const t = useTranslations('admin.list')
  const common = useTranslations('common')
  const say = useRefusal()
  if (!results) {
    return (
      <Alert role="alert" tone="danger" heading={t('bulkFailed')}>
        {say(problem)}
      </Alert>
    )
  }
  const refused = results.filter(result => result.status === 'refused')
  const changed = results.length - refused.length
  return (
    <section role="status" aria-label={t('bulkDone')} className="rounded-lg border bg-card print:hidden">
      <header className="flex items-center gap-3 ps-4 pe-1">
        <p className="grow py-3 font-semibold text-sm">
          {refused.length === 0
            ? t('bulkAll', { count: changed })
            : t('bulkSome', { changed, refused: refused.length })}
        </p>
        <Button variant="ghost" size="icon" aria-label={common('close')} onClick={close}>
          <X aria-hidden />
        </Button>
      </header>
      <ul className="max-h-60 divide-y overflow-y-auto border-t text-sm" tabIndex={-1}>
        {[...refused, ...results.filter(result => result.status === 'changed')].map(result => (
          <ResultRow key={result.number} result={result} />
        ))}
      </ul>
    </section>
  )
}

function ResultRow({ result }: { result: BulkResult }) {
  const t = useTranslations('admin.list')
  const say = useRefusal()
  const { slug, list } = useList()
  const done = result.status === 'changed'
  const Icon = done ? CircleCheck : CircleX
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-1.5">
      <Icon aria-hidden className={`size-4.5 shrink-0 stroke-[1.5] ${done ? 'text-success' : 'text-danger'}`} />
      <Link
        href={`/${slug}/${list}/${result.number}`}
        className="font-semibold tabular-nums underline-offset-4 hover:underline"
      >
        <bdi>{result.number}</bdi>
      </Link>
      <span className="text-muted-foreground">{done ? t('bulkChanged') : say({ code: result.code })}</span>
    </li>
  )
}
