'use client'
import { CircleX, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { formatPercent } from '@/lib/admin/percent.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useUploadWords } from './use-upload-words.ts'
import type { Upload } from './use-uploads.ts'

/** Files on their way, and those that were not taken with the reason. */
export function UploadLines({ uploads, forget }: { uploads: Upload[]; forget: (key: string) => void }) {
  if (uploads.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-2">
      {uploads.map(upload =>
        upload.problem ? (
          <Refused key={upload.key} upload={upload} forget={() => forget(upload.key)} />
        ) : (
          <Sending key={upload.key} upload={upload} />
        ),
      )}
    </ul>
  )
}

function Sending({ upload: { name, share } }: { upload: Upload }) {
  const t = useTranslations('admin.media')
  const { reader } = useTenant()
  return (
    <li className="rounded-md border px-3 py-2 text-sm">
      <p className="flex justify-between gap-3">
        <bdi className="min-w-0 truncate">{name}</bdi>
        <span className="whitespace-nowrap text-muted-foreground tabular-nums">
          {share < 1 ? formatPercent(share, reader) : t('checking')}
        </span>
      </p>
      <progress
        aria-label={t('sending', { name })}
        value={share}
        max={1}
        className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-secondary [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-secondary [&::-webkit-progress-value]:bg-primary"
      />
    </li>
  )
}

function Refused({ upload: { name, problem }, forget }: { upload: Upload; forget: () => void }) {
  const t = useTranslations('common')
  const say = useUploadWords()
  return (
    <li role="alert" className="flex items-start gap-2.5 rounded-md bg-danger-soft py-1 ps-3 pe-1 text-sm">
      <CircleX aria-hidden className="mt-2 size-4.5 shrink-0 stroke-[1.5] text-danger" />
      <p className="min-w-0 grow py-1.5">
        <bdi className="block truncate font-semibold">{name}</bdi>
        <span>{say(problem)}</span>
      </p>
      <Button variant="ghost" size="icon-sm" className="max-md:size-11" aria-label={t('close')} onClick={forget}>
        <X aria-hidden />
      </Button>
    </li>
  )
}
