'use client'
import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { cn } from '@/lib/cn.ts'

type Props = {
  label: ReactNode
  hint?: string
  accept: string
  multiple?: boolean
  className?: string
  onFiles: (files: File[]) => void
}

/** A field for files: pressed, it opens the picker; on a desk, files can be dropped onto it as well. */
export function FileDrop({ label, hint, accept, multiple, className, onFiles }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  return (
    <label
      htmlFor={id}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border border-input border-dashed px-4 py-5 text-center transition-colors duration-150 hover:bg-muted has-focus-visible:border-ring has-focus-visible:ring-3 has-focus-visible:ring-ring/25',
        over && 'border-ring bg-accent-soft',
        className,
      )}
    >
      <Upload aria-hidden className="mb-1 size-5 stroke-[1.5] text-accent-ink" />
      <span className="font-semibold text-sm">{label}</span>
      {hint ? <span className="text-muted-foreground text-sm">{hint}</span> : null}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        className="sr-only"
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
