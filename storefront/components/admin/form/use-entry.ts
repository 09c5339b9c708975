'use client'
import { type FormEvent, useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import { type Mistakes, mistakesIn, mistakesOf } from '@/lib/admin/form-body.ts'
import { newKey } from '@/lib/admin/new-key.ts'

type Sending<Body, Reply> = {
  /** What the fields say, or which of them say nothing that can be sent. */
  read: (given: FormData) => { body: Body } | { mistakes: Mistakes }
  send: (body: Body, key: ReturnType<typeof newKey>) => Promise<Reply>
  onDone: (reply: Reply) => void
}

/**
 * One form: what is wrong is said at its field, a refusal above the button, and what was typed stays. One key for one
 * form, so that a second try after a lost answer enters nothing twice.
 */
export function useEntry<Body, Reply>({ read, send, onDone }: Sending<Body, Reply>) {
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const key = useRef<ReturnType<typeof newKey>>(undefined)
  const form = useRef<HTMLFormElement>(null)

  const show = (found: Mistakes) => {
    setMistakes(found)
    focusFirst(form.current, found)
  }
  const submit = async (body: Body) => {
    setBusy(true)
    key.current ??= newKey()
    try {
      const reply = await send(body, key.current)
      key.current = undefined
      setProblem(undefined)
      setBusy(false)
      onDone(reply)
    } catch (cause) {
      setBusy(false)
      setProblem(cause)
      if (cause instanceof Problem) show(mistakesOf(cause.errors))
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    if (busy) return
    const unfinished = mistakesIn(element.elements as unknown as Iterable<HTMLInputElement>)
    const given = read(new FormData(element))
    const found = { ...('mistakes' in given ? given.mistakes : {}), ...unfinished }
    setProblem(undefined)
    show(found)
    if (Object.keys(found).length === 0 && 'body' in given) void submit(given.body)
  }
  return { form, mistakes, problem, busy, onSubmit, submit, forget: () => setProblem(undefined) }
}

function focusFirst(form: HTMLFormElement | null, found: Mistakes): void {
  if (!form) return
  const fields = [...form.elements] as HTMLInputElement[]
  fields.find(field => field.name in found && field.type !== 'hidden')?.focus()
}
