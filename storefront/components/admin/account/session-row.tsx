'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OpenSession } from '@/api/account-shapes.ts'
import { Problem } from '@/api/client.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatDate } from '@/lib/format.ts'
import { call } from '../session.ts'
import { When } from '../when.tsx'
import { useAccount } from './account-context.tsx'
import { DeviceIcon, useDeviceName } from './device.tsx'
import { SureDialog } from './sure-dialog.tsx'
import { useSecurityChanged } from './use-security.ts'

export function SessionRow({ session }: { session: OpenSession }) {
  const t = useTranslations('account.sessions')
  const { reader } = useAccount()
  const name = useDeviceName()(session.device)
  const changed = useSecurityChanged()
  const [sure, setSure] = useState(false)
  const end = async () => {
    try {
      await call(`/auth/sessions/${encodeURIComponent(session.id)}`, { method: 'DELETE' })
    } catch (problem) {
      // It is over already, which is what was wanted.
      if (!(problem instanceof Problem && problem.status === 404)) throw problem
    }
    await changed()
  }
  return (
    <li className="flex items-start gap-4 px-5 py-4">
      <span className="mt-0.5">
        <DeviceIcon device={session.device} />
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {name}
          {session.current ? <Badge tone="success">{t('current')}</Badge> : null}
        </p>
        <p className="text-muted-foreground text-sm">
          {session.current ? (
            t('now')
          ) : (
            <>
              {t('lastUsed')} <When at={session.lastUsedAt} reader={reader} />
            </>
          )}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-muted-foreground text-xs">
          <span>{t('since', { date: formatDate(session.createdAt, reader) })}</span>
          {session.address ? (
            <bdi dir="ltr" className="break-all">
              {session.address}
            </bdi>
          ) : null}
        </p>
      </div>
      {session.current ? null : (
        <>
          <Button
            variant="outline"
            size="sm"
            className="max-md:min-h-11"
            aria-label={t('endOf', { device: name })}
            onClick={() => setSure(true)}
          >
            {t('end')}
          </Button>
          <SureDialog
            open={sure}
            onOpenChange={setSure}
            title={t('endTitle', { device: name })}
            text={t('endText')}
            submit={t('end')}
            send={end}
          />
        </>
      )}
    </li>
  )
}
