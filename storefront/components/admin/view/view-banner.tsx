'use client'
import { Eye, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { textIn } from '@/lib/locale.ts'
import { currentView } from '@/lib/session/browser-view.ts'
import type { ViewState } from '@/lib/session/view.ts'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { callSuper } from '../super/super-session.ts'

/** On every page of a look: whose store it is, that nothing can be changed, for how long, and the way out. */
export function ViewBanner({ view }: { view: ViewState }) {
  const t = useTranslations('admin.view')
  const { slug, membership, reader } = useTenant()
  const { busy, end } = useEnding(slug)
  return (
    <aside
      aria-label={t('label')}
      className="sticky top-14 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-info-soft px-4 py-2.5 lg:top-0 lg:px-8 print:hidden"
    >
      <Eye aria-hidden className="size-5 shrink-0 stroke-[1.5] text-info" />
      <p className="min-w-0 grow basis-48 text-sm">
        <span className="block font-semibold">
          {t.rich('title', { name: textIn(reader.locale, membership.name), b: text => <bdi>{text}</bdi> })}
        </span>
        <span className="max-sm:hidden">{t('text')} </span>
        <TimeLeft until={view.until} />
      </p>
      <Button
        variant="outline"
        size="sm"
        className="max-md:min-h-11"
        aria-disabled={busy || undefined}
        onClick={() => void end()}
      >
        {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
        {t('end')}
      </Button>
    </aside>
  )
}

function TimeLeft({ until }: { until: number }) {
  const t = useTranslations('admin.view')
  const [seconds, count] = useState(() => secondsTo(until))
  useEffect(() => {
    const tick = setInterval(() => {
      count(secondsTo(until))
      if (Date.now() >= until) currentView().end('time')
    }, 1000)
    return () => clearInterval(tick)
  }, [until])
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span role="timer" className="tabular-nums">
      {t.rich('left', { time: () => <bdi dir="ltr">{clock}</bdi> })}
    </span>
  )
}

const secondsTo = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1000))

function useEnding(slug: string) {
  const announce = useToast()
  const say = useRefusal()
  const [busy, setBusy] = useState(false)
  const end = async () => {
    if (busy) return
    setBusy(true)
    try {
      await callSuper(`/tenants/${encodeURIComponent(slug)}/views`, { method: 'DELETE' })
      currentView().end('ended')
    } catch (problem) {
      announce(say(problem))
      setBusy(false)
    }
  }
  return { busy, end }
}
