'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { leaveWords } from '../auth/parting-words.ts'
import { call } from '../session.ts'
import { SureDialog } from './sure-dialog.tsx'
import { useSecurityChanged } from './use-security.ts'

/** All of them but this one, or this one too. */
export function EndSessions({ others }: { others: number }) {
  const t = useTranslations('account.sessions')
  const changed = useSecurityChanged()
  const announce = useToast()
  const [asking, setAsking] = useState<'others' | 'all'>()
  const endOthers = async () => {
    await call('/auth/sessions', { method: 'DELETE' })
    await changed()
    announce(t('othersEnded'))
  }
  const endAll = async () => {
    await call('/auth/logout-everywhere', { method: 'POST', body: {} })
    leaveWords('endedEverywhere')
    currentSession().leave()
  }
  return (
    <div className="flex flex-wrap gap-2 pt-4">
      {others > 0 ? (
        <Button variant="outline" onClick={() => setAsking('others')}>
          {t('endOthers')}
        </Button>
      ) : null}
      <Button variant="outline" onClick={() => setAsking('all')}>
        {t('endAll')}
      </Button>
      <SureDialog
        open={asking === 'others'}
        onOpenChange={open => setAsking(open ? 'others' : undefined)}
        title={t('endOthersTitle', { count: others })}
        text={t('endOthersText')}
        submit={t('endOthers')}
        send={endOthers}
      />
      <SureDialog
        open={asking === 'all'}
        onOpenChange={open => setAsking(open ? 'all' : undefined)}
        title={t('endAllTitle')}
        text={t('endAllText')}
        submit={t('endAll')}
        send={endAll}
      />
    </div>
  )
}
