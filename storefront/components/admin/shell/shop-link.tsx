'use client'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useTenant } from './tenant-context.tsx'

/** Leads to a page of the public store, in the language one reads. */
export function ShopLink({ path, children }: { path: string; children: ReactNode }) {
  const { shopUrl, reader } = useTenant()
  return (
    <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
      <a href={`${shopUrl}/${reader.locale}${path}`} target="_blank" rel="noreferrer">
        {children}
        <ExternalLink aria-hidden className="mirror-rtl" />
      </a>
    </Button>
  )
}
