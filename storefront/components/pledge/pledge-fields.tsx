'use client'
import { useTranslations } from 'next-intl'
import { AmountFields, type FieldsProps } from '@/components/give/amount-fields.tsx'
import { DonorFields } from '@/components/give/donor-fields.tsx'
import { ImpactLine } from '@/components/give/impact-line.tsx'
import { Step } from '@/components/give/step.tsx'
import { type PledgeField, planOf } from '@/lib/give/pledge-form.ts'
import { PledgePlan } from './pledge-plan.tsx'
import { WhenFields } from './when-fields.tsx'

type Props = FieldsProps<PledgeField> & { today: string; impact: string }

export function PledgeFields({ today, impact, ...props }: Props) {
  const t = useTranslations('pledge')
  const give = useTranslations('give')
  const plan = planOf(props.draft, props.giving)
  return (
    <>
      <Step number={1} of={4} title={t('howMuch')}>
        <AmountFields {...props} legend={t('howMuch')} />
        <ImpactLine>{impact}</ImpactLine>
      </Step>
      <Step number={2} of={4} title={t('when')}>
        <WhenFields {...props} today={today} />
        {plan.length > 0 ? <PledgePlan parts={plan} /> : null}
      </Step>
      <Step number={3} of={4} title={give('who')}>
        <DonorFields {...props} />
      </Step>
    </>
  )
}
