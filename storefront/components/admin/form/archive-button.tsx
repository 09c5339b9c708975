'use client'
import { Archive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'

type Props = { title: string; text: string; busy?: boolean; onArchive: () => void }

/** Takes something out of the lists, after saying what that does. */
export function ArchiveButton({ title, text, busy, onArchive }: Props) {
  const t = useTranslations('admin.entry')
  const [asking, ask] = useState(false)
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="max-md:min-h-11"
        aria-disabled={busy || undefined}
        onClick={() => ask(true)}
      >
        <Archive aria-hidden />
        {t('archive')}
      </Button>
      <AskDialog
        open={asking}
        onOpenChange={ask}
        title={title}
        text={text}
        submit={t('archive')}
        danger
        onSubmit={onArchive}
      />
    </>
  )
}
