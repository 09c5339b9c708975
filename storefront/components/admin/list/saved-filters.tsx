'use client'
import { Bookmark, Trash2, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'
import { type SavedFilter, useSavedFilters } from './use-saved-filters.ts'

/** Sets of filters one comes back to, one's own and those a colleague shares. */
export function SavedFilters() {
  const t = useTranslations('admin.saved')
  const { query, filter } = useList()
  const { may } = useTenant()
  const [open, setOpen] = useState(false)
  const { saved, save, remove } = useSavedFilters({ enabled: open })
  const apply = (one: SavedFilter) => {
    setOpen(false)
    filter(one.query)
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="outline" size="sm" className="max-md:min-h-11" aria-label={t('open')} title={t('open')}>
          <Bookmark aria-hidden />
          <span className="max-md:sr-only">{t('short')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('open')} align="end" className="flex flex-col gap-3 p-3">
        {saved === undefined ? <Skeleton className="h-10 w-full" /> : null}
        {saved?.length === 0 ? <p className="px-2 py-1 text-muted-foreground text-sm">{t('none')}</p> : null}
        {saved && saved.length > 0 ? <Kept saved={saved} apply={apply} remove={id => remove.mutate(id)} /> : null}
        {!may('filters.write') ? null : Object.keys(query.filters).length > 0 ? (
          <SaveForm save={save} />
        ) : (
          <p className="border-t px-2 pt-3 text-muted-foreground text-sm">{t('how')}</p>
        )}
      </PopoverContent>
    </Popover>
  )
}

type KeptProps = { saved: SavedFilter[]; apply: (one: SavedFilter) => void; remove: (id: string) => void }

function Kept({ saved, apply, remove }: KeptProps) {
  const t = useTranslations('admin.saved')
  const { may } = useTenant()
  return (
    <ul>
      {saved.map(one => (
        <li key={one.id} className="flex items-center">
          <Button
            variant="ghost"
            size="sm"
            className="min-h-10 min-w-0 grow justify-start px-2 font-normal"
            onClick={() => apply(one)}
          >
            <bdi className="truncate">{one.name}</bdi>
            {one.shared ? <Users role="img" aria-label={t('isShared')} className="text-muted-foreground" /> : null}
          </Button>
          {one.own || may('filters.share') ? (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('remove', { name: one.name })}
              onClick={() => remove(one.id)}
            >
              <Trash2 aria-hidden />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The filters one has now, under a name. */
function SaveForm({ save }: { save: ReturnType<typeof useSavedFilters>['save'] }) {
  const t = useTranslations('admin.saved')
  const say = useRefusal()
  const { query } = useList()
  const { may } = useTenant()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = String(given.get('name')).trim()
    if (!name) return form.querySelector<HTMLInputElement>('[name=name]')?.focus()
    const filter = { name, query: query.filters, shared: given.has('shared') }
    save.mutate(filter, { onSuccess: () => form.reset() })
  }
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-3 border-t px-2 pt-3 pb-1">
      <Field label={t('name')} required>
        {control => <Input {...control} name="name" dir="auto" maxLength={80} autoComplete="off" />}
      </Field>
      {may('filters.share') ? (
        <label className="flex min-h-8 cursor-pointer items-center gap-2.5 text-sm">
          <input type="checkbox" name="shared" className="size-4.5 accent-(--accent-ink)" />
          {t('share')}
        </label>
      ) : null}
      {save.isError ? (
        <Alert role="alert" tone="danger">
          {say(save.error)}
        </Alert>
      ) : null}
      <Button type="submit" size="sm" aria-disabled={save.isPending || undefined}>
        {t('save')}
      </Button>
    </form>
  )
}
