'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SentInvitation } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** The link is told this once: nothing of it is kept from which it could be shown again. */
export function SentNote({ sent, onDone }: { sent: SentInvitation; onDone: () => void }) {
  const t = useTranslations('admin.team.invite')
  const announce = useToast()
  const { link } = sent
  const copy = () =>
    navigator.clipboard
      .writeText(link ?? '')
      .then(() => announce(t('copied')))
      .catch(() => {})
  return (
    <>
      {link ? (
        <div className="flex flex-col gap-2 rounded-lg border bg-muted p-4 text-sm">
          <p className="break-all">
            <bdi dir="ltr">{link}</bdi>
          </p>
          <p className="text-muted-foreground">{t('linkText')}</p>
          <Button variant="outline" size="sm" className="self-start max-md:min-h-11" onClick={copy}>
            <Copy aria-hidden />
            {t('copy')}
          </Button>
        </div>
      ) : null}
      <Button className="self-end" onClick={onDone}>
        {t('done')}
      </Button>
    </>
  )
}
