'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Media } from '@/api/store-shapes.ts'
import type { Settings } from '@/api/team-shapes.ts'
import { Picture } from '@/components/shop/picture.tsx'
import { Button } from '@/components/ui/button.tsx'
import { pictureTypes } from '@/lib/admin/upload.ts'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { FileDrop } from './file-drop.tsx'
import { BeingMade } from './picture-tile.tsx'
import { MediaProblem, Unreadable } from './pictures.tsx'
import { UploadLines } from './upload-lines.tsx'
import { isBeingMade, useMedia, useMediaMoves } from './use-media.ts'
import { useUploads } from './use-uploads.ts'

const owner = { type: 'storefront' } as const

type Branding = Pick<Settings['branding'], 'logo' | 'hero'>

/** The logo and the first picture of the store: the last one that was sent counts, as soon as it is prepared. */
export function BrandingPictures({ branding }: { branding: Branding }) {
  const t = useTranslations('admin.media.branding')
  const media = useMedia(owner)
  const all = media.data?.data ?? []
  useSettingsAfter(all.some(isBeingMade))
  return (
    <Section title={t('title')}>
      <p className="mb-4 text-muted-foreground text-sm">{t('text')}</p>
      <div className="grid gap-6 sm:grid-cols-[1fr_2fr]">
        <BrandingPicture purpose="logo" shown={branding.logo} all={all} />
        <BrandingPicture purpose="hero" shown={branding.hero} all={all} />
      </div>
    </Section>
  )
}

/** Once a picture is prepared, it is the store's: that is read anew. */
function useSettingsAfter(isMaking: boolean): void {
  const { slug } = useTenant()
  const client = useQueryClient()
  useEffect(() => {
    if (!isMaking) return
    return () => {
      void client.invalidateQueries({ queryKey: ['settings', slug] })
      void client.invalidateQueries({ queryKey: ['store', slug] })
    }
  }, [isMaking, client, slug])
}

const looks = {
  logo: { frame: 'aspect-square', none: 'noLogo', hint: 'logoHint' },
  hero: { frame: 'aspect-video', none: 'noHero', hint: 'heroHint' },
} as const

type Props = { purpose: keyof typeof looks; shown: Settings['branding']['logo']; all: Media[] }

function BrandingPicture({ purpose, shown, all }: Props) {
  const t = useTranslations('admin.media.branding')
  const { membership, reader } = useTenant()
  const client = useQueryClient()
  const { slug } = membership
  const { remove, readAnew } = useMediaMoves(owner)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const { uploads, add, forget } = useUploads({
    entity: { ...owner, purpose },
    alt: membership.name,
    onTaken: ({ id }) => {
      setMine(before => new Set([...before, id]))
      void readAnew()
    },
  })
  const own = all.filter(({ entity }) => entity.purpose === purpose)
  const current = own.find(({ picture }) => picture && picture.url === shown?.url)
  const leave = (id: string) =>
    remove.mutate(id, { onSettled: () => client.invalidateQueries({ queryKey: ['settings', slug] }) })
  const { frame, none, hint } = looks[purpose]
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex min-h-9 items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{t(purpose)}</h3>
        {current ? (
          <Button variant="ghost" size="sm" className="max-md:min-h-11" onClick={() => leave(current.id)}>
            <Trash2 aria-hidden />
            {t('remove')}
          </Button>
        ) : null}
      </div>
      <div className={`overflow-hidden rounded-lg border ${frame} max-h-56`}>
        {own.some(isBeingMade) ? (
          <BeingMade />
        ) : shown ? (
          <Picture
            picture={shown}
            locale={reader.locale}
            sizes="400px"
            className={purpose === 'logo' ? 'object-contain' : ''}
          />
        ) : (
          <p className="grid size-full place-content-center bg-muted text-muted-foreground text-sm">{t(none)}</p>
        )}
      </div>
      <FileDrop
        label={shown ? t('replace') : t('choose')}
        hint={t(hint)}
        accept={pictureTypes.join(',')}
        onFiles={files => add(files)}
      />
      <UploadLines uploads={uploads} forget={forget} />
      <Unreadable count={own.filter(({ id, state }) => state === 'rejected' && mine.has(id)).length} />
      <MediaProblem problem={remove.error} />
    </div>
  )
}
