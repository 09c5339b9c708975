'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { Problem } from '@/api/client.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { call } from '../session.ts'
import { CodeDialog } from './code-dialog.tsx'
import { useSecurity } from './use-security.ts'

/**
 * For what asks for a second factor. `withStepUp(work)` does the work; where the API answers `mfa_required`, the dialog asks
 * for a code and the work is done once more. Rejected with that refusal when the person closes the dialog. Draw `dialog`
 * once on the page:
 *
 *     const { withStepUp, dialog } = useStepUp()
 *     const open = () => withStepUp(() => call('/admin/token', { method: 'POST', body: {} }))
 */
export function useStepUp(): { withStepUp: <T>(work: () => Promise<T>) => Promise<T>; dialog: ReactNode } {
  const [open, setOpen] = useState(false)
  const answer = useRef<(proved: boolean) => void>(undefined)
  const settle = (proved: boolean) => {
    setOpen(false)
    answer.current?.(proved)
    answer.current = undefined
  }
  const withStepUp = async <T,>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (problem) {
      if (!(problem instanceof Problem && problem.code === 'mfa_required')) throw problem
      answer.current?.(false)
      const proved = new Promise<boolean>(resolve => (answer.current = resolve))
      setOpen(true)
      if (!(await proved)) throw problem
      return work()
    }
  }
  const dialog = open ? <StepUpDialog onProved={() => settle(true)} onClose={() => settle(false)} /> : null
  return { withStepUp, dialog }
}

type StepUpProps = { onProved: () => void; onClose: () => void }

/** Asks for a code of the app; tells somebody who has not set it up where to do so. */
export function StepUpDialog({ onProved, onClose }: StepUpProps) {
  const t = useTranslations('account')
  const security = useSecurity()
  const send = async (code: string) => {
    await call('/auth/totp/verification', { method: 'POST', body: { code } })
    onProved()
  }
  const onOpenChange = (open: boolean) => {
    if (!open) onClose()
  }
  if (security.data && !security.data.totp.enabled) {
    return (
      <Dialog open onOpenChange={onOpenChange}>
        <DialogContent closeLabel={t('cancel')} className="max-w-md">
          <DialogTitle>{t('stepUp.title')}</DialogTitle>
          <DialogDescription>{t('stepUp.setUpFirst')}</DialogDescription>
          <Button asChild>
            <Link href="/account/security">{t('stepUp.toSetUp')}</Link>
          </Button>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <CodeDialog
      open
      onOpenChange={onOpenChange}
      title={t('stepUp.title')}
      text={t('stepUp.text')}
      submit={t('stepUp.submit')}
      takesRecovery={security.data?.provider === 'builtin'}
      send={send}
    />
  )
}
