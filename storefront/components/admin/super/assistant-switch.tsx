'use client'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert.tsx'
import { formatDate } from '@/lib/format.ts'
import { ActButton, given, WhyField } from './act-button.tsx'
import { useReader } from './super-session.ts'
import { useSuperAct } from './use-super.ts'

type Stop = { at: string | null; reason: string | null }
type Props = { path: string; of: 'all' | 'one'; stopped: Stop | null }

/** On, or stopped with why; the other way round after a reason. */
export function AssistantSwitch({ path, of, stopped }: Props) {
  const t = useTranslations(`super.assistant.${of}`)
  const words = useTranslations('super.assistant')
  const reader = useReader()
  const act = useSuperAct()
  const way = stopped ? 'resume' : 'stop'
  const send = (form: FormData) =>
    act(path, { method: 'PUT', body: { enabled: stopped !== null, reason: given(form, 'reason') } }, t(`${way}Done`))
  return (
    <div className="flex flex-col items-start gap-4">
      {stopped ? (
        <Alert tone="danger" heading={t('isStopped')} className="self-stretch">
          <p className="break-words" dir="auto">
            {stopped.reason}
          </p>
          {stopped.at ? (
            <p className="mt-1 text-muted-foreground">{words('since', { when: formatDate(stopped.at, reader) })}</p>
          ) : null}
        </Alert>
      ) : (
        <p className="text-muted-foreground text-sm">{t('isOn')}</p>
      )}
      <ActButton
        danger={!stopped}
        primary={stopped !== null}
        label={words(way)}
        title={t(`${way}Title`)}
        text={t(`${way}Text`)}
        submit={words(way)}
        send={send}
      >
        <WhyField />
      </ActButton>
    </div>
  )
}
