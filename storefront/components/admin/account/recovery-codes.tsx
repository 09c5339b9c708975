'use client'
import { Copy, Download, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { recoverySheet } from '@/lib/account/recovery-sheet.ts'
import { saveFile } from '@/lib/admin/save-file.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { useAccount } from './account-context.tsx'
import { useCopy } from './use-copy.ts'
import { useStaying } from './use-staying.ts'

/** The only showing: to be copied, kept as a file or on paper, and then gone. Leaving before is asked about. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTranslations('account.recovery')
  const { user } = useAccount()
  const { copy } = useCopy()
  const heading = useRef<HTMLHeadingElement>(null)
  const { leave, stay, letGo } = useStaying()
  useEffect(() => heading.current?.focus(), [])
  const sheet = recoverySheet(codes, { title: t('sheet'), text: t('text'), account: user.email })
  const download = () => saveFile(new Blob([sheet], { type: 'text/plain;charset=utf-8' }), 'sadu-recovery-codes.txt')
  return (
    <div data-printed-alone>
      <h3 ref={heading} tabIndex={-1} className="outline-none">
        {t('title')}
      </h3>
      <p className="mt-1 text-muted-foreground text-sm">{t('text')}</p>
      <p className="mt-1 hidden text-sm print:block">
        <bdi>{user.email}</bdi>
      </p>
      <ul
        aria-label={t('title')}
        dir="ltr"
        className="my-5 grid grid-cols-2 gap-x-6 gap-y-2 rounded-md bg-muted px-5 py-4 text-center text-lg tabular-nums print:bg-transparent"
      >
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-4 print:hidden">
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow">
          <Button variant="outline" onClick={() => copy(codes.join('\n'))}>
            <Copy aria-hidden />
            {t('copy')}
          </Button>
          <Button variant="outline" onClick={download}>
            <Download aria-hidden />
            {t('download')}
          </Button>
          <Button variant="outline" onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('print')}
          </Button>
        </div>
        <Button className="max-sm:w-full" onClick={() => letGo(onKept)}>
          {t('kept')}
        </Button>
      </div>
      <AskDialog
        open={leave !== undefined}
        onOpenChange={open => open || stay()}
        title={t('leaveTitle')}
        text={t('leaveText')}
        keep={t('stay')}
        submit={t('leave')}
        danger
        onSubmit={() => leave?.()}
      />
    </div>
  )
}
