'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { useMessages, useTranslations } from 'next-intl'
import type { Activity as ActivityPage, SignInEvent } from '@/api/account-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { Section } from '../record/section.tsx'
import { call } from '../session.ts'
import { When } from '../when.tsx'
import { useAccount } from './account-context.tsx'
import { useDeviceName } from './device.tsx'

const first = ''

/** What happened to the account lately, newest first; older ones are asked for. */
export function Activity() {
  const t = useTranslations('account.activity')
  const activity = useInfiniteQuery({
    queryKey: ['activity'],
    queryFn: ({ pageParam, signal }) => {
      const asked = pageParam === first ? '' : `?cursor=${encodeURIComponent(pageParam)}`
      return call<ActivityPage>(`/auth/activity${asked}`, { signal })
    },
    initialPageParam: first,
    getNextPageParam: ({ page }) => (page.hasMore ? page.nextCursor : null),
  })
  if (activity.isError && !activity.data)
    return <LoadFailed problem={activity.error} retry={() => void activity.refetch()} />
  if (!activity.data) return <RecordSkeleton />
  const events = activity.data.pages.flatMap(({ data }) => data)
  return (
    <Section title={t('title')}>
      {events.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('none')}</p>
      ) : (
        <ul aria-busy={activity.isFetchingNextPage} className="-mx-5 divide-y">
          {events.map(event => (
            <Event key={event.id} event={event} />
          ))}
        </ul>
      )}
      {activity.hasNextPage ? (
        <Button
          variant="outline"
          className="mt-4"
          aria-disabled={activity.isFetchingNextPage || undefined}
          onClick={() => void activity.fetchNextPage()}
        >
          {activity.isFetchingNextPage ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {t('more')}
        </Button>
      ) : null}
    </Section>
  )
}

function Event({ event }: { event: SignInEvent }) {
  const t = useTranslations('account.activity')
  const { account } = useMessages() as { account: { activity: { type: Record<string, string> } } }
  const { reader } = useAccount()
  const name = useDeviceName()(event.device)
  const known = event.type in account.activity.type
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 px-5 py-3">
      <div className="min-w-0">
        <p className={alarming.has(event.type) ? 'font-semibold' : undefined}>
          {known ? t(`type.${event.type}` as 'type.signed_in') : t('other')}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground text-sm">
          <span>{name}</span>
          {event.address ? (
            <bdi dir="ltr" className="break-all">
              {event.address}
            </bdi>
          ) : null}
        </p>
      </div>
      <When at={event.at} reader={reader} className="text-muted-foreground text-sm" />
    </li>
  )
}

/** What a person should look at twice. */
const alarming = new Set(['sign_in_failed', 'locked_out', 'token_reused'])
