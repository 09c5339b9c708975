'use client'
import { useTranslations } from 'next-intl'
import type { Pledge, PledgeChange } from '@/api/team-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { addDays, todayIn } from '@/lib/admin/days.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { ReasonField, reasonIn } from '../dialogs/reason-field.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

export type Asked = 'date' | 'cancelled' | 'written_off'
type Props = { pledge: Pledge; asked: Asked; close: () => void; move: (change: PledgeChange, asked: Asked) => void }

/** What has to be known before a pledge is moved, cancelled or written off. */
export function PledgeQuestion({ pledge, asked, close, move }: Props) {
  const t = useTranslations('admin.pledge')
  const many = asked === 'date' && pledge.instalments.length > 1
  return (
    <AskDialog
      open
      onOpenChange={open => open || close()}
      title={t.rich(`${asked}.title`, { number: pledge.number, b: text => <bdi>{text}</bdi> })}
      text={t(many ? 'date.textMany' : `${asked}.text`)}
      submit={t(`${asked}.label`)}
      keep={asked === 'date' ? undefined : t('keep')}
      danger={asked !== 'date'}
      onSubmit={given => {
        if (asked === 'date') move({ targetDate: String(given.get('targetDate')) }, asked)
        else move({ status: asked, reason: reasonIn(given) }, asked)
      }}
    >
      {asked === 'date' ? <NextDay pledge={pledge} /> : <ReasonField required={asked === 'written_off'} />}
    </AskDialog>
  )
}

/** The next open date; the rest of the plan moves along with it. */
function NextDay({ pledge }: { pledge: Pledge }) {
  const t = useTranslations('admin.pledge.date')
  const { reader } = useTenant()
  const tomorrow = addDays(todayIn(reader), 1)
  const next = pledge.nextDueOn && pledge.nextDueOn > tomorrow ? pledge.nextDueOn : tomorrow
  return (
    <Field label={t('field')} required>
      {control => <Input {...control} type="date" name="targetDate" min={tomorrow} defaultValue={next} required />}
    </Field>
  )
}
