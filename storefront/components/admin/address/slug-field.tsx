'use client'
import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { addressOf, longestSlug, slugTyped } from '@/lib/admin/slug-text.ts'
import { isolate } from '@/lib/isolate.ts'
import { useMistake } from '../form/form-context.tsx'
import { isObjection, type SlugState, useSlugCheck } from './use-slug-check.ts'

type Props = {
  label: string
  value: string
  onChange: (slug: string) => void
  shopOrigin: string
  present?: string
  former?: readonly string[]
}

/** An address with what is to be said of it while it is typed, and others near it where it cannot be had. */
export function SlugField({ label, value, onChange, shopOrigin, present, former }: Props) {
  const t = useTranslations('admin.slug')
  const mistake = useMistake('slug')
  const { state, answer } = useSlugCheck(value, { present, former })
  const whole = isolate(addressOf(value || t('example'), shopOrigin))
  const words = state === 'empty' ? t('hint', { address: whole }) : t(state, { address: whole })
  const objection = isObjection(state) ? words : undefined
  return (
    <div className="flex flex-col gap-3">
      <Field label={label} hint={words} error={objection ?? mistake} required>
        {control => (
          // The sign stands where the address ends, which is read from left to right in both languages.
          <span dir="ltr" className="relative block">
            <Input
              {...control}
              name="slug"
              dir="ltr"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={longestSlug}
              className="pe-11"
              value={value}
              onChange={event => onChange(slugTyped(event.target.value))}
            />
            <Sign state={state} />
          </span>
        )}
      </Field>
      <p role="status" className="sr-only">
        {state === 'empty' || state === 'checking' ? '' : words}
      </p>
      <Suggestions slugs={objection ? (answer?.suggestions ?? []) : []} onChoose={onChange} />
    </div>
  )
}

function Sign({ state }: { state: SlugState }) {
  const place = 'pointer-events-none absolute end-3 top-1/2 size-5 -translate-y-1/2 stroke-[1.5]'
  if (state === 'checking')
    return <LoaderCircle aria-hidden className={`${place} animate-spin text-muted-foreground`} />
  if (state === 'free' || state === 'former') return <CircleCheck aria-hidden className={`${place} text-success`} />
  return isObjection(state) ? <CircleX aria-hidden className={`${place} text-danger`} /> : null
}

function Suggestions({ slugs, onChoose }: { slugs: string[]; onChoose: (slug: string) => void }) {
  const t = useTranslations('admin.slug')
  if (slugs.length === 0) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-start me-1 text-muted-foreground text-sm">{t('suggestions')}</legend>
      {slugs.map(slug => (
        <Button key={slug} variant="outline" size="sm" className="max-md:min-h-11" onClick={() => onChoose(slug)}>
          <bdi dir="ltr">{slug}</bdi>
        </Button>
      ))}
    </fieldset>
  )
}
