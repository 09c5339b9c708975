'use client'
import { useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import type { Bilingual } from '@/api/shapes.ts'
import type { Media, MediaEntity, UploadGrant } from '@/api/store-shapes.ts'
import { newKey } from '@/lib/admin/new-key.ts'
import { refusalOf, sendFile } from '@/lib/admin/upload.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { mediaPath } from './use-media.ts'

/** One file on its way: how much of it has gone, or why it was not taken. */
export type Upload = { key: string; name: string; share: number; problem?: unknown }

type Sending = { entity: MediaEntity; alt: Bilingual; onTaken: (media: Media) => void }

/** Files go one after the other, so that the first is there soon; one that is refused holds up none. */
export function useUploads({ entity, alt, onTaken }: Sending) {
  const { slug } = useTenant()
  const [uploads, setUploads] = useState<Upload[]>([])
  const last = useRef<Promise<void>>(Promise.resolve())
  const forget = (key: string) => setUploads(all => all.filter(upload => upload.key !== key))
  const tell = (key: string, change: Partial<Upload>) =>
    setUploads(all => all.map(upload => (upload.key === key ? { ...upload, ...change } : upload)))

  const send = async (file: File, key: string, position: number) => {
    const code = refusalOf(file)
    if (code) return tell(key, { problem: { code } })
    try {
      const body = { entity, contentType: file.type, bytes: file.size, alt, position }
      const { mediaId, upload } = await call<UploadGrant>(mediaPath(slug), {
        method: 'POST',
        body,
        headers: newKey(key),
      })
      await sendFile(upload, file, share => tell(key, { share }))
      const media = await call<Media>(mediaPath(slug, `/${mediaId}/completion`), { method: 'POST' })
      if (media.state === 'rejected') throw new Problem({ status: 422, code: media.rejectedFor ?? 'unreadable' })
      forget(key)
      onTaken(media)
    } catch (problem) {
      tell(key, { problem })
    }
  }
  /** `from`: the place of the first among those that are there. */
  const add = (files: readonly File[], from = 0) => {
    const added = files.map(file => ({ key: crypto.randomUUID(), name: file.name, share: 0 }))
    setUploads(all => [...all.filter(({ problem }) => !problem), ...added])
    for (const [at, file] of files.entries()) {
      last.current = last.current.then(() => send(file, added[at]?.key ?? '', from + at))
    }
  }
  return { uploads, add, forget }
}
