'use client'
import { FileUp, Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { TeamItem } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { textIn } from '@/lib/locale.ts'
import { MoneyCell } from '../list/cells.tsx'
import type { Column } from '../list/columns.ts'
import { ListPage } from '../list/list-page.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemName, ItemState, StockCell } from './item-cells.tsx'

export function ItemsPage() {
  const t = useTranslations('admin.items')
  return (
    <ListPage<TeamItem>
      list="items"
      columns={useColumns()}
      moves={[]}
      first={
        <EmptyState title={t('list.empty.title')} action={<NewItemLink />}>
          {t('list.empty.text')}
        </EmptyState>
      }
      aside={<ImportLink />}
      action={<NewItemLink />}
    />
  )
}

function NewItemLink() {
  const t = useTranslations('admin.items')
  const { slug, may } = useTenant()
  if (!may('catalog.write')) return null
  return (
    <Button asChild size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/items/new`}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
}

function ImportLink() {
  const t = useTranslations('admin.import')
  const { slug, may } = useTenant()
  if (!may('catalog.write')) return null
  return (
    <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/items/import`} aria-label={t('title')} title={t('title')}>
        <FileUp aria-hidden />
        <span className="max-sm:sr-only">{t('short')}</span>
      </Link>
    </Button>
  )
}

function useColumns(): Column<TeamItem>[] {
  const t = useTranslations('admin.items')
  const { reader } = useTenant()
  return useMemo(
    () => [
      { key: 'name', head: t('column.name'), place: 'title', cell: row => <ItemName item={row} /> },
      {
        key: 'category',
        head: t('column.category'),
        place: 'fact',
        wide: true,
        cell: row => (row.category ? <bdi>{textIn(reader.locale, row.category.name)}</bdi> : null),
      },
      { key: 'stock', head: t('column.stock'), place: 'fact', cell: row => <StockCell item={row} /> },
      { key: 'price', head: t('column.price'), place: 'amount', cell: row => <MoneyCell money={row.price} /> },
      { key: 'state', head: t('column.state'), place: 'status', cell: row => <ItemState item={row} /> },
    ],
    [t, reader.locale],
  )
}
