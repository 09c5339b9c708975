'use client'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx'
import { whoFilters } from '@/lib/admin/audit-query.ts'
import { type Filters, withFilters } from '@/lib/admin/list-query.ts'
import { useAuditWords } from './audit-words.ts'
import { useAuditFacets } from './use-audit.ts'

type Props = { filters: Filters; show: (filters: Filters) => void }

/** Who, what, when and which record. */
export function AuditFilters({ filters, show }: Props) {
  const t = useTranslations('audit.filter')
  const [open, setOpen] = useState(false)
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, text]) => [name, `${text}`.trim()]),
    )
    const { who = '', ...rest } = given
    setOpen(false)
    show(withFilters(rest, whoFilters(who)))
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="outline" size="sm" className="max-md:min-h-11">
          <SlidersHorizontal aria-hidden />
          {t('open')}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('open')} align="end">
        <form onSubmit={apply} className="flex flex-col gap-4" noValidate>
          <Who chosen={filters.actor ?? filters.actorKind ?? ''} />
          <What chosen={filters.action ?? ''} />
          <div className="grid grid-cols-2 gap-3">
            {(['from', 'to'] as const).map(name => (
              <Field key={name} label={t(name)}>
                {control => <Input {...control} type="date" name={name} defaultValue={filters[name]} />}
              </Field>
            ))}
          </div>
          <Field label={t('entity')} hint={t('entityHint')}>
            {control => <Input {...control} name="entity" dir="ltr" maxLength={64} defaultValue={filters.entity} />}
          </Field>
          <Button type="submit">{t('apply')}</Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}

function Who({ chosen }: { chosen: string }) {
  const t = useTranslations('audit')
  const { actors } = useAuditFacets()
  return (
    <Field label={t('filter.who')}>
      {control => (
        <NativeSelect key={actors.length} {...control} name="who" defaultValue={chosen}>
          <option value="">{t('filter.anybody')}</option>
          {actors.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
          {(['public', 'system', 'super_admin'] as const).map(kind => (
            <option key={kind} value={kind}>
              {t(`actors.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}

/** By families, each of which can be chosen whole. */
function What({ chosen }: { chosen: string }) {
  const { t, action, family } = useAuditWords()
  const { actions } = useAuditFacets()
  const families = [...new Set(actions.map(name => name.split('.')[0] ?? name))]
  return (
    <Field label={t('filter.what')}>
      {control => (
        <NativeSelect key={actions.length} {...control} name="action" defaultValue={chosen}>
          <option value="">{t('filter.anything')}</option>
          {families.map(name => (
            <optgroup key={name} label={family(name)}>
              <option value={name}>{t('filter.all', { family: family(name) })}</option>
              {actions
                .filter(each => each.startsWith(`${name}.`))
                .map(each => (
                  <option key={each} value={each}>
                    {action(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}
