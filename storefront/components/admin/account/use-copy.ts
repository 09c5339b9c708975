'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/components/ui/toast.tsx'

/** Copies a text; where the browser forbids it, that is said, and the text stays to be marked by hand. */
export function useCopy() {
  const t = useTranslations('account')
  const announce = useToast()
  const [copied, setCopied] = useState(false)
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 4000)
      announce(t('copied'))
    } catch {
      announce(t('notCopied'))
    }
  }
  return { copy, copied }
}
