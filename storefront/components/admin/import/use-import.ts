'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ImportReport } from '@/api/store-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { newKey } from '@/lib/admin/new-key.ts'
import { liveKey } from '../list/live-query.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** A chosen file is tried at once; nothing is stored by that. Stored is what was tried, under one key. */
export function useImport() {
  const t = useTranslations('admin.import')
  const { slug } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const [file, setFile] = useState<File>()
  const [createCategories, setCreateCategories] = useState(false)
  const key = useRef(newKey())

  const send = (chosen: File, query: Record<string, string>, headers = newKey()) =>
    call<ImportReport>(`/tenants/${encodeURIComponent(slug)}/catalog/imports?${new URLSearchParams(query)}`, {
      method: 'POST',
      // Browsers call a CSV file by whatever a spreadsheet has registered for it.
      body: new Blob([chosen], { type: 'text/csv' }),
      headers,
    })
  const tried = useMutation({
    mutationFn: ({ chosen, create }: { chosen: File; create: boolean }) =>
      send(chosen, { dryRun: 'true', createCategories: String(create) }),
  })
  const done = useMutation({
    mutationFn: (chosen: File) => send(chosen, { createCategories: String(createCategories) }, key.current),
    onSuccess: ({ created, updated }) => {
      announce(t('done', { count: created + updated }))
      void client.invalidateQueries({ queryKey: liveKey(slug, 'items') })
      void client.invalidateQueries({ queryKey: ['store', slug] })
      router.push(`/${slug}/items`)
    },
  })
  const attempt = (chosen: File, create: boolean) => {
    key.current = newKey()
    done.reset()
    tried.mutate({ chosen, create })
  }
  return {
    file,
    createCategories,
    tried,
    done,
    choose: (chosen: File) => {
      setFile(chosen)
      attempt(chosen, createCategories)
    },
    allowCategories: (create: boolean) => {
      setCreateCategories(create)
      if (file) attempt(file, create)
    },
  }
}
