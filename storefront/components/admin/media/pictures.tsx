'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Bilingual } from '@/api/shapes.ts'
import type { Media } from '@/api/store-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { pictureTypes } from '@/lib/admin/upload.ts'
import { Section } from '../record/section.tsx'
import { FileDrop } from './file-drop.tsx'
import { PictureTile } from './picture-tile.tsx'
import { UploadLines } from './upload-lines.tsx'
import { type Owner, useMedia, useMediaMoves } from './use-media.ts'
import { useUploadWords } from './use-upload-words.ts'
import { useUploads } from './use-uploads.ts'

type Props = {
  owner: Owner
  /** What a new picture is described by until somebody says it better. */
  alt: Bilingual
  /** The shape in which the storefront shows them. */
  frame: 'aspect-4/5' | 'aspect-video'
  mayChange: boolean
  onChanged?: () => void
}

/** The pictures of an item or a campaign: added, described, put in order and removed, each at once. */
export function Pictures({ owner, alt, frame, mayChange, onChanged }: Props) {
  const t = useTranslations('admin.media')
  const media = useMedia(owner)
  const { describe, remove, arrange, readAnew } = useMediaMoves(owner)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const onTaken = ({ id }: Media) => {
    setMine(before => new Set([...before, id]))
    void readAnew()
    onChanged?.()
  }
  const { uploads, add, forget } = useUploads({ entity: owner, alt, onTaken })
  const all = media.data?.data ?? []
  const shown = all.filter(({ state }) => state === 'ready')
  const move = (from: number, to: number) => arrange.mutate(moved(shown, from, to))
  const problem = describe.error ?? remove.error ?? arrange.error
  if (!mayChange && shown.length === 0) return null
  return (
    <Section title={t('title')}>
      {shown.length > 0 ? (
        <ul className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
          {shown.map((one, at) => (
            <PictureTile
              key={one.id}
              media={one}
              at={at}
              count={shown.length}
              frame={frame}
              mayChange={mayChange}
              onMove={to => move(at, to)}
              onDescribe={alt => describe.mutate({ id: one.id, alt })}
              onRemove={() => remove.mutate(one.id)}
            />
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <FileDrop
          label={t('add')}
          hint={t('limits')}
          accept={pictureTypes.join(',')}
          multiple
          onFiles={files => add(files, all.length)}
        />
      ) : null}
      <UploadLines uploads={uploads} forget={forget} />
      <Unreadable count={all.filter(({ id, state }) => state === 'rejected' && mine.has(id)).length} />
      <MediaProblem problem={problem} />
    </Section>
  )
}

/** Taken in, and found to be no picture when its sizes were to be made. */
export function Unreadable({ count }: { count: number }) {
  return count > 0 ? <MediaProblem problem={{ code: 'unreadable' }} /> : null
}

export function MediaProblem({ problem }: { problem: unknown }) {
  const say = useUploadWords()
  if (!problem) return null
  return (
    <Alert role="alert" tone="danger" className="mt-3">
      {say(problem)}
    </Alert>
  )
}

function moved(all: readonly Media[], from: number, to: number): Media[] {
  const rest = all.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...all.slice(from, from + 1), ...rest.slice(to)]
}
