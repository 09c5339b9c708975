'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RecoveryCodes as Made, Security } from '@/api/account-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatDate } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'
import { call } from '../session.ts'
import { useAccount } from './account-context.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TotpSetup } from './totp-setup.tsx'
import { useSecurityChanged } from './use-security.ts'

/** A second step besides the password: set it up, renew its recovery codes, turn it off. */
export function TotpSection({ security }: { security: Security }) {
  const t = useTranslations('account.totp')
  const changed = useSecurityChanged()
  const announce = useToast()
  const [settingUp, setSettingUp] = useState(false)
  const [codes, setCodes] = useState<string[]>()
  const { enabled } = security.totp

  const onCodes = (made: string[]) => {
    setSettingUp(false)
    void changed()
    if (made.length > 0) setCodes(made)
    else announce(t('enabled'))
  }
  const onKept = () => {
    setCodes(undefined)
    announce(t('enabled'))
  }
  return (
    <Section
      title={t('title')}
      aside={
        <Badge tone={enabled ? 'success' : 'neutral'}>
          {enabled ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
          {t(enabled ? 'on' : 'off')}
        </Badge>
      }
    >
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onKept} />
      ) : settingUp ? (
        <TotpSetup onDone={onCodes} onCancel={() => setSettingUp(false)} />
      ) : enabled ? (
        <TotpOn security={security} onCodes={onCodes} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
          <p className="max-w-md text-muted-foreground text-sm">{t('text')}</p>
          <Button onClick={() => setSettingUp(true)}>{t('setUp')}</Button>
        </div>
      )}
    </Section>
  )
}

type TotpOnProps = { security: Security; onCodes: (codes: string[]) => void }

function TotpOn({ security, onCodes }: TotpOnProps) {
  const t = useTranslations('account.totp')
  const { reader } = useAccount()
  const changed = useSecurityChanged()
  const announce = useToast()
  const [asking, setAsking] = useState<'renew' | 'turnOff'>()
  const { recoveryCodesLeft: left, totp, provider } = security
  // Another provider of identities has no recovery codes of ours.
  const hasCodes = provider === 'builtin'

  const renew = async (code: string) => {
    const { recoveryCodes } = await call<Made>('/auth/recovery-codes', {
      method: 'POST',
      body: { code },
    })
    onCodes(recoveryCodes)
  }
  const turnOff = async (code: string) => {
    await call('/auth/totp', { method: 'DELETE', body: { code } })
    await changed()
    announce(t('turnedOff'))
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted-foreground text-sm">
        {totp.since ? t('since', { date: formatDate(totp.since, reader, 'date') }) : t('asked')}
        {hasCodes ? ` ${t('left', { count: left })}` : null}
      </p>
      {hasCodes && left <= 2 ? <Alert tone="warning">{t(left === 0 ? 'noneLeft' : 'fewLeft')}</Alert> : null}
      <div className="flex flex-wrap gap-2">
        {hasCodes ? (
          <Button variant="outline" onClick={() => setAsking('renew')}>
            {t('renew')}
          </Button>
        ) : null}
        <Button variant="outline" onClick={() => setAsking('turnOff')}>
          {t('turnOff')}
        </Button>
      </div>
      <CodeDialog
        open={asking === 'renew'}
        onOpenChange={open => setAsking(open ? 'renew' : undefined)}
        title={t('renew')}
        text={t('renewText')}
        submit={t('renewSubmit')}
        takesRecovery
        send={renew}
      />
      <CodeDialog
        open={asking === 'turnOff'}
        onOpenChange={open => setAsking(open ? 'turnOff' : undefined)}
        title={t('turnOffTitle')}
        text={t('turnOffText')}
        submit={t('turnOff')}
        danger
        takesRecovery={hasCodes}
        send={turnOff}
      />
    </div>
  )
}
