'use client'
import { useMessages, useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { Mistakes } from '@/lib/admin/form-body.ts'

export const MistakesContext = createContext<Mistakes>({})

/** Whether optional fields say so: not where nothing is needed and everything can be left as it is. */
export const TellsOptional = createContext(true)

/** What is wrong with a field, in words, for those that have a mistake. */
export function useMistake(name: string): string | undefined {
  const t = useTranslations('admin.mistake')
  const { admin } = useMessages() as { admin: { mistake: Record<string, string> } }
  const code = useContext(MistakesContext)[name]
  if (code === undefined) return undefined
  return code in admin.mistake ? t(code as 'other') : t('other')
}
