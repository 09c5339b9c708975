'use client'
import { useSearchParams } from 'next/navigation'
import { useMessages, useTranslations } from 'next-intl'
import type { DeadJobs, QueueState } from '@/api/super-shapes.ts'
import { Section } from '../record/section.tsx'
import { When } from '../when.tsx'
import { ActButton } from './act-button.tsx'
import { OffsetPager } from './offset-pager.tsx'
import { SuperPage } from './super-page.tsx'
import { useReader } from './super-session.ts'
import { useSuper, useSuperAct, useSuperList } from './use-super.ts'

/** How the queues stand, and the jobs that were tried as often as they may. */
export function JobsPage() {
  const t = useTranslations('super.jobs')
  const queues = useSuper<{ data: QueueState[] }>('/jobs')
  return (
    <SuperPage title={t('title')} text={t('text')} found={queues}>
      {({ data }) => (
        <>
          <Section title={t('queues')}>
            <ul className="-mx-5 -mb-3 divide-y">
              {data.map(queue => (
                <Queue key={queue.name} queue={queue} />
              ))}
            </ul>
          </Section>
          <DeadLetters />
        </>
      )}
    </SuperPage>
  )
}

const figures = ['waiting', 'delayed', 'retrying', 'active', 'dead'] as const

function Queue({ queue }: { queue: QueueState }) {
  const t = useTranslations('super.jobs')
  const reader = useReader()
  const name = useQueueName()
  const act = useSuperAct()
  const redrive = () =>
    act<{ moved: number }>(`/jobs/queues/${queue.name}/redrive`, { method: 'POST', body: {} }, ({ moved }) =>
      t('moved', { count: moved }),
    )
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 text-sm">
      <div className="min-w-0 grow basis-48">
        <p className="font-semibold">{name(queue.name)}</p>
        <p className="text-muted-foreground text-xs">
          <bdi dir="ltr">{queue.name}</bdi>
        </p>
        {queue.oldestWaitingAt ? (
          <p className="text-muted-foreground text-xs">
            {t.rich('oldest', { when: () => <When at={queue.oldestWaitingAt!} reader={reader} /> })}
          </p>
        ) : null}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
        {figures.map(name => (
          <div key={name} className="flex flex-col">
            <dt className="text-muted-foreground text-xs">{t(`figure.${name}`)}</dt>
            <dd className={name === 'dead' && queue.dead > 0 ? 'font-semibold text-danger' : ''}>{queue[name]}</dd>
          </div>
        ))}
      </dl>
      {queue.dead > 0 ? (
        <ActButton
          label={t('redriveAll')}
          title={t('redriveAllTitle', { queue: name(queue.name) })}
          text={t('redriveAllText')}
          submit={t('redriveAll')}
          send={redrive}
        />
      ) : null}
    </li>
  )
}

/** A queue in words, or by its own name where there are none yet. */
function useQueueName(): (queue: string) => string {
  const t = useTranslations('super.jobs.name')
  const { jobs } = (useMessages() as unknown as { super: { jobs: { name: Record<string, string> } } }).super
  return queue => (queue in jobs.name ? t(queue as 'mail') : queue)
}

function DeadLetters() {
  const t = useTranslations('super.jobs')
  const offset = Math.max(0, Math.trunc(Number(useSearchParams().get('offset')))) || 0
  const dead = useSuperList<DeadJobs>(`/jobs/dead?limit=50&offset=${Math.min(offset, 1_000_000)}`)
  return (
    <Section title={t('dead')}>
      {dead.data && dead.data.data.length > 0 ? (
        <ul className="-mx-5 -mb-3 divide-y">
          {dead.data.data.map(job => (
            <DeadJob key={job.id} job={job} />
          ))}
        </ul>
      ) : (
        <p className="text-muted-foreground text-sm">
          {t(dead.isError ? 'deadFailed' : dead.data ? 'noDead' : 'asking')}
        </p>
      )}
      {dead.data ? (
        <OffsetPager page={dead.data.page} hrefOf={to => (to > 0 ? `/super/jobs?offset=${to}` : '/super/jobs')} />
      ) : null}
    </Section>
  )
}

function DeadJob({ job }: { job: DeadJobs['data'][number] }) {
  const t = useTranslations('super.jobs')
  const reader = useReader()
  const name = useQueueName()
  const act = useSuperAct()
  return (
    <li className="flex flex-col items-start gap-2 px-5 py-3 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 self-stretch">
        <span>
          <span className="font-semibold">{name(job.queue)}</span>
          {job.slug ? (
            <>
              {' · '}
              <bdi dir="ltr">{job.slug}</bdi>
            </>
          ) : null}
        </span>
        <When at={job.diedAt} reader={reader} className="text-muted-foreground" />
      </p>
      <pre
        dir="ltr"
        className="max-h-40 self-stretch overflow-y-auto whitespace-pre-wrap break-all rounded-md bg-muted p-3 text-xs"
      >
        {sayFailure(job.failure)}
      </pre>
      <ActButton
        label={t('redrive')}
        title={t('redriveTitle')}
        text={t('redriveText', { count: job.attempts })}
        submit={t('redrive')}
        send={() => act(`/jobs/dead/${job.id}/redrive`, { method: 'POST', body: {} }, t('redriven'))}
      />
    </li>
  )
}

/** `Error (ECONNREFUSED): connect ...` where it is one of ours, else as it was written. */
function sayFailure(failure: unknown): string {
  if (typeof failure === 'string') return failure
  const { name, code, message } = (failure ?? {}) as Record<string, unknown>
  if (typeof name !== 'string') return JSON.stringify(failure, null, 1)
  return `${name}${code ? ` (${code})` : ''}${message ? `: ${message}` : ''}`
}
