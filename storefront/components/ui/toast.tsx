'use client'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

type Notice = { id: number; text: string; action?: { label: string; run: () => void } }
type Announce = (text: string, action?: Notice['action']) => void

const ToastContext = createContext<Announce>(() => {})

/** `const announce = useToast(); announce(text, { label, run })`: shown at the foot and read out politely. */
export function useToast(): Announce {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>()
  const counter = useRef(0)
  const announce = useCallback<Announce>((text, action) => {
    counter.current += 1
    setNotice({ id: counter.current, text, action })
  }, [])
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(undefined), notice.action ? 7000 : 4000)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <ToastContext value={announce}>
      {children}
      <div role="status" className="pointer-events-none fixed inset-x-4 bottom-6 z-60 flex justify-center">
        {notice ? (
          <div
            key={notice.id}
            className="pointer-events-auto flex animate-in items-center gap-4 rounded-lg bg-foreground px-4 py-3 text-background text-sm shadow-lg duration-200 fade-in-0 slide-in-from-bottom-2"
          >
            {notice.text}
            {notice.action ? (
              <button
                type="button"
                className="font-semibold underline underline-offset-4"
                onClick={() => {
                  notice.action?.run()
                  setNotice(undefined)
                }}
              >
                {notice.action.label}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </ToastContext>
  )
}
