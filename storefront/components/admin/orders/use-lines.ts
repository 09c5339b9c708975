'use client'
import { useState } from 'react'
import type { TeamItem } from '@/api/team-shapes.ts'
import type { OfficeLine } from '@/lib/admin/office-order.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** The items of an order that is being entered, each once. */
export function useLines() {
  const { slug } = useTenant()
  const [lines, setLines] = useState<OfficeLine[]>([])
  return {
    lines,
    add: (item: TeamItem) =>
      setLines(before =>
        before.some(line => line.item.id === item.id)
          ? before.map(line => (line.item.id === item.id ? { ...line, quantity: line.quantity + 1 } : line))
          : [...before, { item, quantity: 1 }],
      ),
    change: (id: string, quantity: number) =>
      setLines(before => before.map(line => (line.item.id === id ? { ...line, quantity } : line))),
    remove: (id: string) => setLines(before => before.filter(line => line.item.id !== id)),
    readAnew: async () => {
      const path = `/tenants/${encodeURIComponent(slug)}/catalog`
      const items = await Promise.all(
        lines.map(({ item }) => call<TeamItem>(`${path}/${encodeURIComponent(item.id)}`).catch(() => item)),
      )
      setLines(before =>
        before.map(line => ({ ...line, item: items.find(({ id }) => id === line.item.id) ?? line.item })),
      )
    },
  }
}
