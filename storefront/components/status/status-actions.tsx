'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StatusPage } from '@/api/shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { StatusDate } from './status-date.tsx'
import { StatusProblem } from './status-problem.tsx'
import { useStatusChange } from './use-status-change.ts'

// Loaded when it is first reached for: who only looks does not fetch it.
const CancelDialog = dynamic(() => import('./cancel-dialog.tsx').then(({ CancelDialog }) => CancelDialog))

export type Actions = Pick<StatusPage, 'kind' | 'allowed' | 'latestDate' | 'remindersStopped'> & {
  token: string
  /** The date that a pledge's next instalment has now. */
  nextDate: string | undefined
  isPlan: boolean
  today: string
  whatsApp: string
  /** Stopping the reminders is what the page was opened for, and stands at its top. */
  stopIsFirst: boolean
}

export function StatusActions(props: Actions) {
  const t = useTranslations('status')
  const { kind, allowed, remindersStopped, token } = props
  const { change, busy, problem } = useStatusChange(token)
  const [cancelling, setCancelling] = useState(false)
  const [told, setTold] = useState('')
  const stops = allowed.stopReminders && !props.stopIsFirst
  // Whoever may still call it off still has something to be reminded of.
  const resumes = remindersStopped === true && allowed.cancel

  async function changeReminders(reminders: 'stopped' | 'sent') {
    if (await change({ reminders })) setTold(t(reminders === 'stopped' ? 'stopped' : 'resumed'))
  }

  return (
    <div className="mt-6 flex flex-col gap-3">
      <p role="status" className={told ? 'rounded-lg bg-success-soft px-4 py-3 text-success' : 'sr-only'}>
        {told}
      </p>
      <StatusProblem problem={problem} />
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="outline">
          <a href={props.whatsApp} target="_blank" rel="noopener noreferrer">
            {t('whatsApp')}
          </a>
        </Button>
        {allowed.changeDate ? <StatusDate {...props} change={change} busy={busy} onDone={setTold} /> : null}
        {stops ? (
          <Button variant="outline" aria-disabled={busy || undefined} onClick={() => changeReminders('stopped')}>
            {t('stopReminders')}
          </Button>
        ) : null}
        {resumes ? (
          <Button variant="outline" aria-disabled={busy || undefined} onClick={() => changeReminders('sent')}>
            {t('resumeReminders')}
          </Button>
        ) : null}
      </div>
      {allowed.cancel ? (
        <Button variant="ghost" className="-ms-5 self-start" onClick={() => setCancelling(true)}>
          {t(`cancel.${kind}`)}
        </Button>
      ) : null}
      {cancelling ? (
        <CancelDialog
          kind={kind}
          busy={busy}
          onClose={() => setCancelling(false)}
          onCancel={async reason => {
            const done = await change({ status: 'cancelled', ...(reason && { reason }) })
            setCancelling(false)
            if (done) setTold(t(`cancelled.${kind}`))
          }}
        />
      ) : null}
      <noscript>
        <p className="text-muted-foreground text-sm">{t('noScript')}</p>
      </noscript>
    </div>
  )
}
