'use client'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

export function CodeField({ label, code }: { label: string; code: string }) {
  return (
    <Field label={label} className="grow">
      {control => (
        <Input
          {...control}
          name="code"
          dir="ltr"
          defaultValue={code}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          className="uppercase tabular-nums placeholder:opacity-60 rtl:text-right"
        />
      )}
    </Field>
  )
}
