'use client'
import { ArrowLeft, ArrowRight, LoaderCircle, Text, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Bilingual } from '@/api/shapes.ts'
import type { Media } from '@/api/store-shapes.ts'
import { Picture } from '@/components/shop/picture.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { AltDialog } from './alt-dialog.tsx'

type Props = {
  media: Media
  at: number
  count: number
  frame: string
  mayChange: boolean
  onMove: (to: number) => void
  onDescribe: (alt: Bilingual) => void
  onRemove: () => void
}

/** One picture with what can be done to it. The first is the one that lists show. */
export function PictureTile({ media, at, count, frame, mayChange, onMove, onDescribe, onRemove }: Props) {
  const t = useTranslations('admin.media')
  const { reader } = useTenant()
  const [asking, ask] = useState<'alt' | 'remove'>()
  const place = at + 1
  return (
    <li className="min-w-0 overflow-hidden rounded-lg border">
      <div className={`relative overflow-hidden ${frame}`}>
        {media.picture ? <Picture picture={media.picture} locale={reader.locale} sizes="240px" /> : <BeingMade />}
        {at === 0 && count > 1 ? <Badge className="absolute start-2 top-2">{t('first')}</Badge> : null}
      </div>
      {mayChange ? (
        <div className="flex flex-wrap justify-between border-t">
          <div className="flex">
            <Act label={t('earlier', { place })} spent={at === 0} press={() => onMove(at - 1)}>
              <ArrowLeft aria-hidden className="mirror-rtl" />
            </Act>
            <Act label={t('later', { place })} spent={at === count - 1} press={() => onMove(at + 1)}>
              <ArrowRight aria-hidden className="mirror-rtl" />
            </Act>
          </div>
          <div className="flex">
            <Act label={t('describe', { place })} press={() => ask('alt')}>
              <Text aria-hidden />
            </Act>
            <Act label={t('remove', { place })} press={() => ask('remove')}>
              <Trash2 aria-hidden />
            </Act>
          </div>
        </div>
      ) : null}
      <AltDialog
        alt={media.alt}
        open={asking === 'alt'}
        onOpenChange={open => open || ask(undefined)}
        onSave={onDescribe}
      />
      <AskDialog
        open={asking === 'remove'}
        onOpenChange={open => open || ask(undefined)}
        title={t('ask.title')}
        text={t('ask.text')}
        submit={t('ask.submit')}
        danger
        onSubmit={onRemove}
      />
    </li>
  )
}

export function BeingMade() {
  const t = useTranslations('admin.media')
  return (
    <p
      role="status"
      className="grid size-full place-content-center justify-items-center gap-2 bg-muted p-3 text-center text-muted-foreground text-xs"
    >
      <LoaderCircle aria-hidden className="size-5 animate-spin stroke-[1.5]" />
      {t('making')}
    </p>
  )
}

function Act({
  label,
  spent,
  press,
  children,
}: {
  label: string
  spent?: boolean
  press: () => void
  children: ReactNode
}) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      className="max-md:size-11 aria-disabled:opacity-35"
      aria-label={label}
      title={label}
      aria-disabled={spent || undefined}
      onClick={() => spent || press()}
    >
      {children}
    </Button>
  )
}
