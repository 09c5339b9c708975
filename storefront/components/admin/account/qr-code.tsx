'use client'
import { useEffect, useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { qrPath } from '@/lib/account/qr-path.ts'

/** Drawn in this browser: what it says goes nowhere. Always dark on white, also by night: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<{ path: string; size: number }>()
  useEffect(() => {
    let current = true
    void import('qrcode').then(({ default: qrcode }) => {
      const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
      if (current) setDrawn({ path: qrPath(modules), size: modules.size + 8 })
    })
    return () => {
      current = false
    }
  }, [text])
  if (!drawn) return <Skeleton className="mx-auto size-52" />
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      shapeRendering="crispEdges"
      className="mx-auto size-52 rounded-md border bg-white fill-black"
    >
      <path d={drawn.path} />
    </svg>
  )
}
