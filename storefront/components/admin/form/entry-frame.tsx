'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { BackLink } from '../record/back-link.tsx'
import { useRefusal } from '../refusal.ts'
import { MistakesContext } from './form-context.tsx'
import type { useEntry } from './use-entry.ts'

type Props = {
  title: string
  text?: string
  back: { href: string; words: string }
  submit: string
  // biome-ignore lint/suspicious/noExplicitAny: the frame neither reads nor makes bodies
  entry: ReturnType<typeof useEntry<any, any>>
  /** In place of the words for a refusal that asks something. */
  refusal?: ReactNode
  /** What the record comes to, beside the button. */
  sum?: ReactNode
  /** Quiet buttons at the end of the first line. */
  aside?: ReactNode
  /** What belongs to the record and is saved on its own: pictures, its state. */
  above?: ReactNode
  /** Only to be read, by those who may not change it. */
  locked?: boolean
  children: ReactNode
}

/** A page with one form in one column; the button says what happens and stays in reach. */
export function EntryFrame({ title, text, back, entry, aside, above, locked, children, ...foot }: Props) {
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 max-md:pb-28 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-3xl flex-col gap-4">
        <header>
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
            <BackLink href={back.href}>{back.words}</BackLink>
            <div className="flex items-center gap-2">{aside}</div>
          </div>
          <h1 className="mt-1 text-2xl">{title}</h1>
          {text ? <p className="mt-1 text-muted-foreground">{text}</p> : null}
        </header>
        {above}
        <MistakesContext value={entry.mistakes}>
          <form ref={entry.form} noValidate onSubmit={entry.onSubmit}>
            <fieldset disabled={locked} className="flex min-w-0 flex-col gap-4 [&_:disabled]:opacity-100">
              {children}
              {locked ? null : <Foot entry={entry} {...foot} />}
            </fieldset>
          </form>
        </MistakesContext>
      </div>
    </main>
  )
}

/** What is wrong, and the button. */
function Foot({ submit, entry, refusal, sum }: Pick<Props, 'submit' | 'entry' | 'refusal' | 'sum'>) {
  const t = useTranslations('admin.entry')
  const say = useRefusal()
  const marked = Object.keys(entry.mistakes).length
  return (
    <>
      <div role="alert" className="contents">
        {refusal ??
          (entry.problem ? (
            <Alert tone="danger">{say(entry.problem)}</Alert>
          ) : marked > 0 ? (
            <Alert tone="warning">{t('mistakes', { count: marked })}</Alert>
          ) : null)}
      </div>
      <div className="flex items-center justify-end gap-4 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:bg-background max-md:px-4 max-md:pt-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        {sum}
        <Button type="submit" className="max-md:grow" aria-disabled={entry.busy || undefined}>
          {entry.busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {submit}
        </Button>
      </div>
    </>
  )
}
