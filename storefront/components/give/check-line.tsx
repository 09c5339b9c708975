'use client'
type Props = { name: string; label: string; note?: string; checked: boolean; onChange: (checked: boolean) => void }

export function CheckLine({ name, label, note, checked, onChange }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="checkbox"
        name={name}
        className="mt-1 size-4.5 shrink-0 accent-(--accent-ink)"
        checked={checked}
        onChange={event => onChange(event.target.checked)}
      />
      <span className="min-w-0">
        {label}
        {note ? <span className="block text-muted-foreground text-sm">{note}</span> : null}
      </span>
    </label>
  )
}
