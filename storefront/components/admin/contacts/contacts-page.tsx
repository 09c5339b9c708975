'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ContactRow } from '@/api/team-shapes.ts'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { formatPhone } from '@/lib/format.ts'
import { NameCell, WhenCell } from '../list/cells.tsx'
import type { Column } from '../list/columns.ts'
import { ListPage } from '../list/list-page.tsx'

export function ContactsPage() {
  const t = useTranslations('admin.contacts')
  return (
    <ListPage<ContactRow>
      list="contacts"
      columns={useColumns()}
      moves={[]}
      first={<EmptyState title={t('list.empty.title')}>{t('list.empty.text')}</EmptyState>}
    />
  )
}

function useColumns(): Column<ContactRow>[] {
  const t = useTranslations('admin.contacts')
  return useMemo(
    () => [
      {
        key: 'name',
        head: t('column.name'),
        place: 'title',
        cell: row => <NameCell name={row.name || t('unnamed')} />,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        place: 'fact',
        cell: row => <Ltr text={row.phone && formatPhone(row.phone)} />,
      },
      { key: 'email', head: t('column.email'), place: 'fact', wide: true, cell: row => <Ltr text={row.email} /> },
      { key: 'seen', head: t('column.seen'), place: 'when', cell: row => <WhenCell at={row.lastSeenAt} /> },
    ],
    [t],
  )
}

function Ltr({ text }: { text: string | null }) {
  if (!text) return <span aria-hidden>–</span>
  return <bdi dir="ltr">{text}</bdi>
}
