'use client'
import { useMessages, useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import { reasonOf } from './problem-reason.ts'

/** Says a refusal of the API in the team's words, where it has some; else what kind of trouble it is. */
export function useRefusal(): (problem: unknown) => string {
  const t = useTranslations('admin')
  const { admin } = useMessages() as { admin: { refusal: Record<string, string> } }
  return problem => {
    const code = codeOf(problem)
    if (code in admin.refusal) return t(`refusal.${code}` as 'refusal.other')
    if (problem instanceof Problem && problem.status === 403) return t('forbidden.text')
    if (problem instanceof Problem && problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      return t('refusal.other')
    }
    const { key, id } = reasonOf(problem)
    return t(`failed.${key}`, { id })
  }
}

function codeOf(problem: unknown): string {
  const code = (problem as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : ''
}
