'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useContext } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input, Textarea } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { moneyParts } from '@/lib/format.ts'
import type { Money } from '@/lib/minor-units.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { TellsOptional, useMistake } from './form-context.tsx'

type Common = { name: string; label: string; hint?: string; required?: boolean; className?: string }

/** Fields are told apart by which are optional: most of what is asked for is needed. */
function useCommon({ name, label, hint, required, className }: Common) {
  const t = useTranslations('common')
  const tells = useContext(TellsOptional)
  return {
    label,
    hint,
    className,
    required,
    optional: required || !tells ? undefined : t('optional'),
    error: useMistake(name),
  }
}

type TextProps = Common & Omit<ComponentProps<'input'>, keyof Common>

export function TextEntry({ name, label, hint, required, className, ...input }: TextProps) {
  const common = useCommon({ name, label, hint, required, className })
  return (
    <Field {...common}>
      {control => <Input dir="auto" autoComplete="off" {...input} {...control} name={name} required={required} />}
    </Field>
  )
}

type LongProps = Common & Omit<ComponentProps<'textarea'>, keyof Common>

export function LongEntry({ name, label, hint, required, className, ...input }: LongProps) {
  const common = useCommon({ name, label, hint, required, className })
  return (
    <Field {...common}>
      {control => <Textarea dir="auto" rows={3} {...input} {...control} name={name} required={required} />}
    </Field>
  )
}

type MoneyProps = Common & {
  currency: string
  value?: Money | null
  /** One of several in a row under one legend: its own label is only read out. */
  quiet?: boolean
  onChange?: (text: string) => void
}

/** An amount, with its unit at the end of the field. */
export function MoneyEntry({ currency, value, quiet, onChange, ...given }: MoneyProps) {
  const common = useCommon(given)
  const { reader } = useTenant()
  const { unit } = moneyParts({ amount: '0', currency }, reader)
  return (
    <Field {...common} {...(quiet && { label: '', optional: undefined })}>
      {control => (
        <span className="relative block">
          <Input
            {...control}
            name={given.name}
            required={given.required}
            aria-label={quiet ? given.label : undefined}
            inputMode="decimal"
            dir="ltr"
            autoComplete="off"
            maxLength={20}
            // The field itself reads from left to right in both languages; its unit stands at the end of the line.
            className="pr-14 tabular-nums rtl:pr-3 rtl:pl-14 rtl:text-end"
            defaultValue={value?.amount}
            onChange={event => onChange?.(event.target.value)}
          />
          <bdi
            aria-hidden
            className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-muted-foreground text-sm"
          >
            {unit}
          </bdi>
        </span>
      )}
    </Field>
  )
}

type ChoiceProps = Common &
  Omit<ComponentProps<'select'>, keyof Common> & {
    options: readonly (readonly [value: string, words: string])[]
    /** What stands for no choice; without it the first is chosen. */
    none?: string
  }

export function ChoiceEntry({ name, label, hint, required, className, options, none, ...select }: ChoiceProps) {
  const common = useCommon({ name, label, hint, required, className })
  return (
    <Field {...common} optional={none === undefined ? undefined : common.optional}>
      {control => (
        <NativeSelect {...select} {...control} name={name} required={required}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}

type CheckProps = { name: string; label: string; note?: string } & Omit<ComponentProps<'input'>, 'type'>

export function CheckEntry({ name, label, note, ...input }: CheckProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="checkbox"
        name={name}
        value="yes"
        className="mt-1 size-4.5 shrink-0 accent-(--accent-ink)"
        {...input}
      />
      <span className="min-w-0">
        {label}
        {note ? <span className="block text-muted-foreground text-sm">{note}</span> : null}
      </span>
    </label>
  )
}

/** Some of a form's fields under one heading. */
export function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <fieldset className="rounded-lg border bg-card p-5">
      <legend className="float-start w-full font-semibold text-base">{title}</legend>
      {text ? <p className="clear-both text-muted-foreground text-sm">{text}</p> : null}
      <div className="clear-both grid gap-x-4 gap-y-5 pt-4 sm:grid-cols-6 [&>*]:sm:col-span-6">{children}</div>
    </fieldset>
  )
}
