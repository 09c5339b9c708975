'use client'
import { useTranslations } from 'next-intl'
import type { AssistantState } from '@/api/super-shapes.ts'
import { Section } from '../record/section.tsx'
import { AssistantSwitch } from './assistant-switch.tsx'
import { SuperPage } from './super-page.tsx'
import { useSuper } from './use-super.ts'

export function AssistantPage() {
  const t = useTranslations('super.assistant')
  const state = useSuper<AssistantState>('/assistant')
  return (
    <SuperPage title={t('title')} text={t('text')} found={state}>
      {({ enabled, reason, changedAt }) => (
        <Section title={t('switch')} className="max-w-2xl">
          <AssistantSwitch path="/assistant" of="all" stopped={enabled ? null : { at: changedAt, reason }} />
        </Section>
      )}
    </SuperPage>
  )
}
