'use client'
import { useMutation } from '@tanstack/react-query'
import { FileText, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { fetchSignedIn } from '@/lib/session/fetch-signed-in.ts'
import { useRefusal } from '../refusal.ts'

type Props = { path: string; children: ReactNode; className?: string }

/** A PDF in a tab of its own. The tab is opened within the press, since a browser blocks one that comes later. */
export function DocumentButton({ path, children, className }: Props) {
  const announce = useToast()
  const say = useRefusal()
  const opening = useMutation({
    mutationFn: async (tab: Window | null) => {
      const response = await fetchSignedIn(currentSession(), path, { accept: 'application/pdf' })
      const url = URL.createObjectURL(await response.blob())
      if (tab) tab.location.replace(url)
      else window.location.assign(url)
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
    onError: (problem, tab) => {
      tab?.close()
      announce(say(problem))
    },
  })
  return (
    <Button
      variant="outline"
      size="sm"
      className={className ?? 'max-md:min-h-11'}
      aria-disabled={opening.isPending || undefined}
      onClick={() => opening.mutate(window.open('', '_blank'))}
    >
      {opening.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : <FileText aria-hidden />}
      {children}
    </Button>
  )
}
