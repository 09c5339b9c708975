'use client'
import { useMessages, useTranslations } from 'next-intl'
import { useRefusal } from '../refusal.ts'

/** Why a file was not taken, and what to do. */
export function useUploadWords(): (problem: unknown) => string {
  const t = useTranslations('admin.media.problem')
  const { admin } = useMessages() as { admin: { media: { problem: Record<string, string> } } }
  const say = useRefusal()
  return problem => {
    const { code } = problem as { code?: string }
    return code !== undefined && code in admin.media.problem ? t(code as 'unreadable') : say(problem)
  }
}
