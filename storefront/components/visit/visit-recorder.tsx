'use client'
import { useEffect } from 'react'
import { useShop } from '@/components/shop/shop-context.tsx'

/** Records the visit once the page has nothing better to do; its script comes only then. */
export function VisitRecorder() {
  const { slug } = useShop()
  useEffect(() => {
    const record = () =>
      void import('@/lib/visit/record-visit.ts').then(visit => visit.recordVisit(slug)).catch(() => {})
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(record, 1500)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(record, { timeout: 4000 })
    return () => cancelIdleCallback(idle)
  }, [slug])
  return null
}
