'use client'
import { useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** The way out of a team, by oneself. */
export function LeaveTeam() {
  const t = useTranslations('admin.team.leave')
  const { slug } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  const [asking, ask] = useState(false)
  const leave = () =>
    call(`/tenants/${encodeURIComponent(slug)}/members/me`, { method: 'DELETE' })
      .then(() => {
        announce(t('done'))
        router.replace('/')
        return client.invalidateQueries({ queryKey: ['me'] })
      })
      .catch(problem => announce(say(problem)))
  return (
    <section className="flex flex-wrap items-center justify-between gap-3 border-t pt-6">
      <div className="min-w-0 grow basis-72">
        <h2 className="font-semibold">{t('heading')}</h2>
        <p className="text-muted-foreground text-sm">{t('note')}</p>
      </div>
      <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={() => ask(true)}>
        <LogOut aria-hidden className="mirror-rtl" />
        {t('open')}
      </Button>
      <AskDialog
        open={asking}
        onOpenChange={ask}
        title={t('title')}
        text={t('text')}
        submit={t('submit')}
        danger
        onSubmit={() => void leave()}
      />
    </section>
  )
}
